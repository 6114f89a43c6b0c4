"""Makes pages of notebooks.

In: the percent-format notebooks of a `Site`. Out: a Markdown page beside each, where every generator finds it, and the
executed cells, which readers take with them.
"""
