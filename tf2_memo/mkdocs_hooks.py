"""All that needs MkDocs itself: the begin of a server, and the begin and the end of a build."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError

from tf2_memo import notebook_pages, publish, results, runner
from tf2_memo.errors import PageError, serving


def on_startup(command: str, **_: object) -> None:
    """Begin to import TensorFlow where it is needed: for the edits under a server, and when nothing has run yet."""
    if command == "serve" or not results.CACHE.folder.exists():
        runner.warm_up()


def on_pre_build(config: MkDocsConfig) -> None:  # noqa: ARG001 - MkDocs passes it by name
    """Write the pages of the notebooks, before MkDocs looks for pages."""
    try:
        notebook_pages.write()
    except PageError as error:
        raise BuildError(str(error)) from error


def on_post_build(config: MkDocsConfig) -> None:
    """Complete the built site."""
    try:
        publish.publish(Path(config.site_dir))
    except PageError as error:
        if not serving():
            raise BuildError(str(error)) from error
        results.log.error("%s", error)
