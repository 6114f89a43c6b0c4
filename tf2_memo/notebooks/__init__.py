"""Makes pages of notebooks.

In: the percent-format notebooks of a `Site`. Out: a Markdown page beside each, where every generator finds it, and the
executed cells, which readers take with them. `convert` executes a notebook by mkdocs-jupyter. It is run as any other
program is: with the same limits, in the same isolation, and kept in the same cache.
"""

RUN = "<!-- run -->"
"""Stands below the first cell in the Markdown of a notebook: the place for what is said of the run."""
