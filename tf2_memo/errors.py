"""What goes wrong, told to the author of a page."""

import sys
from html import escape

import click
from pymdownx.superfences import SuperFencesException


class PageError(Exception):
    """A fence asks for something that cannot be done. The message says what, and what to do instead."""


class BuildFailure(SuperFencesException, click.ClickException):
    """Ends the build with a message in place of a traceback.

    SuperFences passes this exception on, where it would show a fence that raises any other as plain text. To the
    generators' command line it is an error with a message, which MkDocs logs with the page's name.
    """

    def show(self, file: object = None) -> None:
        """Print nothing: the generator has printed the message."""


def serving() -> bool:
    """Whether a server shows the pages to their author, who must see a failure there. A build must end with it."""
    return "serve" in sys.argv


def shown(message: str) -> str:
    """Return a failure as HTML for the author's page."""
    return f'<div class="admonition failure"><pre>{escape(message)}</pre></div>'
