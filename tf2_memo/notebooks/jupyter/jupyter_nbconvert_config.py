"""Settings of nbconvert, by which mkdocs-jupyter executes notebooks."""

from tf2_memo.notebooks import execute

c = get_config()  # noqa: F821 # type: ignore[name-defined] - nbconvert reads this file with the name defined
c.NotebookClient.timeout = 60  # seconds a cell
c.NotebookClient.on_cell_start = execute.keep
c.NotebookClient.extra_arguments = [
    "--InlineBackend.figure_formats={'svg'}",
    # Text stays text, and the same figure is the same file in every build.
    "--InlineBackend.rc={'svg.fonttype': 'none', 'svg.hashsalt': 'tf2-memo'}",
    "--InlineBackend.print_figure_kwargs={'bbox_inches': 'tight', 'metadata': {'Date': None}}",
]
