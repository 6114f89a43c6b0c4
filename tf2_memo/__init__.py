"""Turns the Markdown pages in docs/ and the programs in snippets/ into a site that has run them."""
