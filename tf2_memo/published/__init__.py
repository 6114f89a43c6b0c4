"""Writes what a built site has besides its pages.

In: the results of programs and notebooks, and the folder of the built site. Out: downloads, pictures for shared links,
pages as Markdown, the policy of the pages.
"""
