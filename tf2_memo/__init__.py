"""Turns the Markdown pages in docs/ and the programs in snippets/ into a site that has run them.

Data flows one way: `site` says what is to be built, `programs` and `notebooks` run it, `pages` shows it, `published`
writes what a site has besides its pages, `figures` draws. `build` holds the calls that a generator makes.
"""
