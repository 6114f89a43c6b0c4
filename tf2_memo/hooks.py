"""All that needs MkDocs itself: a plugin that makes the calls of build.py when a server or a build begins and ends."""

import logging
import os
import re
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import click
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.pages import Page

from tf2_memo import build, elements
from tf2_memo.html import failure_box
from tf2_memo.pages.renderer import Renderer
from tf2_memo.programs.problem import Problem, listed
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Runner
from tf2_memo.published import checksums
from tf2_memo.site import Site

log = logging.getLogger("mkdocs.plugins.tf2_memo")

EXTENSION = "tf2_memo.pages.extension"

_NOT_SEARCHED = re.compile(
    r"<(details|div|span|svg)\b[^>]* data-search-exclude\b[^>]*>"
)


class Plugin(BasePlugin[LegacyConfig]):
    """Runs what the pages show. MkDocs keeps it for as long as a server runs, and calls it again for each rebuild."""

    def __init__(self) -> None:
        self.serving = False
        self.runner: Runner | None = None
        self.results: Results | None = None
        self.problems: list[Problem] = []
        self.package = _times_of_package()
        self.held = ExitStack()  # as long as a build lasts
        self.content = ""  # of the page that is being indexed
        self.signals: tempfile.TemporaryDirectory[str] | None = None

    def on_startup(self, *, command: str, **_: object) -> None:
        """Learn whether a server runs, and whether it builds again when a file changes."""
        self.serving = command == "serve"
        context = click.get_current_context(silent=True)
        if self.serving and context and context.params.get("livereload"):
            self.signals = tempfile.TemporaryDirectory(prefix="tf2_memo-")
        build.log_progress()

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Let the server build again whenever programs have ended that pages show as running."""
        if self.signals:
            server.watch(self.signals.name)
        return server

    def on_shutdown(self) -> None:
        """Leave nothing behind."""
        signals, self.signals = self.signals, None
        if signals:
            signals.cleanup()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        """Prepare the site as it is configured now, and hand the results to the extension that renders fences."""
        if self.serving:
            self._restart_if_changed()
        file = config.config_file_path
        root = Path(file).absolute().parent if file and Path(file).exists() else Path()
        site = Site.of(config, root, serving=self.serving)
        self.runner = self.runner or Runner(root=site.root)
        announce = self._announce if self.signals else None
        self.results = Results(site, self.runner, self.results, announce)
        if self.serving or self.results.outdated:
            self.runner.warm_up()  # while the pages are read
        config.mdx_configs[EXTENSION] = {"renderer": Renderer(self.results)}

    def on_pre_build(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs passes it by name
        """Run what is missing. A build ends here if anything is wrong; a server shows it on each page."""
        self.held.enter_context(self._results.quiet)
        self.problems = build.prepare(self._results)
        if self.problems and not self.serving:
            raise Abort(listed(self.problems))
        for problem in self.problems:
            log.error("%s", problem)

    def on_env(self, env: Environment, **_: object) -> None:
        """Keep the theme's templates as they are compiled: it takes as long as a dozen pages."""
        folder = self._results.site.root / ".cache" / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))

    def on_page_content(self, html: str, **_: object) -> str:
        """Open each page that a server shows with what is wrong anywhere."""
        return failure_box(self.problems) + html

    @event_priority(100)
    def _reduce(self, *_: object, page: Page, **__: object) -> None:
        """Leave to the search what it keeps: the theme's parses all that it gets, for which it takes long."""
        self.content = page.content or ""
        searched = elements.leave_out(self.content, _NOT_SEARCHED)
        page.content = elements.plain_code(searched)

    @event_priority(-100)
    def _complete_again(self, *_: object, page: Page, **__: object) -> None:
        """Show the whole page again."""
        page.content = self.content

    on_page_context = CombinedEvent(_reduce, _complete_again)

    @event_priority(-1000)
    def on_post_page(self, output: str, **_: object) -> str:
        """Complete a page in memory: once written, it would have to be read again."""
        return output if self.serving else build.complete_page(output)

    @event_priority(-1000)
    def on_post_template(
        self, output_content: str, *, template_name: str, **_: object
    ) -> str:
        """Complete a page that is no page of the docs folder, such as 404.html."""
        page = template_name.endswith(".html") and not self.serving
        return build.complete_page(output_content) if page else output_content

    def _complete(self, config: MkDocsConfig) -> None:
        """Complete the built site."""
        build.publish(self._results, Path(config.site_dir))
        self.held.close()

    @event_priority(
        -1000
    )  # after plugins that write as late as they may, which is -100
    def _write_sums(self, config: MkDocsConfig) -> None:
        """Write the sums of all files."""
        if not self.serving:
            checksums.write(Path(config.site_dir))

    on_post_build = CombinedEvent(_complete, _write_sums)  # pyrefly: ignore[bad-override] - as MkDocs says to

    def on_build_error(self, **_: object) -> None:
        """Let programs run that were waiting for the end of the build."""
        self.held.close()

    @property
    def _results(self) -> Results:
        assert self.results, "MkDocs reads the configuration before it builds"  # noqa: S101
        return self.results

    def _announce(self) -> None:
        """Let the server see a change."""
        if self.signals:
            Path(self.signals.name, "ended").write_text(str(self._results.running))

    def _restart_if_changed(self) -> None:
        """Begin anew when this package has changed: a running interpreter goes on with the code that it has read."""
        if self.package == _times_of_package():
            return
        self.package = _times_of_package()
        check = subprocess.run(  # noqa: S603 - this interpreter
            [sys.executable, "-c", f"import {__name__}"],
            check=False,
            capture_output=True,
            text=True,
        )
        if check.returncode:
            log.error(
                "The package tf2_memo has changed and cannot be imported:\n%s",
                check.stderr,
            )
        else:
            log.info("The package tf2_memo has changed: starting the server anew")
            self.on_shutdown()
            os.execv(sys.executable, sys.orig_argv)  # noqa: S606 - the command that is running


def _times_of_package() -> dict[Path, int]:
    folder = Path(__file__).parent
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*.py")}
