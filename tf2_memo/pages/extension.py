"""The Markdown extension of this package: opens each page, marks its terms, arranges its parts, and dates its foot."""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from tf2_memo.pages.api_links import Linker
from tf2_memo.pages.arrangement import Arranger
from tf2_memo.pages.formulas import Typesetter
from tf2_memo.pages.glossary import Marker
from tf2_memo.pages.pictures import picture_of
from tf2_memo.pages.renderer import Renderer
from tf2_memo.programs.problem import Problem
from tf2_memo.programs.program import Page
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Runner
from tf2_memo.site import Site


class Opening(Preprocessor):
    """Finds what has been prepared for a page, before SuperFences asks for its fences."""

    renderer: Renderer
    page: Page

    def __init__(self, md: Markdown, renderer: Renderer | None) -> None:
        super().__init__(md)
        self._given = renderer

    def run(self, lines: list[str]) -> list[str]:
        """Open the page, and leave its lines as they are."""
        self.renderer = self._given or _zensical_renderer(self.md)
        self.page = self.renderer.open_page("\n".join(lines))
        return lines


class _Foot(Treeprocessor):
    def __init__(self, md: Markdown, opening: Opening) -> None:
        super().__init__(md)
        self.opening = opening

    def run(self, root: Element) -> None:
        if foot := self.opening.renderer.last_executed(self.opening.page):
            SubElement(root, "p").text = self.md.htmlStash.store(foot)


class _Pages(Extension):
    def __init__(self, renderer: Renderer | None) -> None:
        super().__init__()
        self.renderer = renderer

    def extendMarkdown(self, md: Markdown) -> None:
        """Open a page before SuperFences (25) reads it. Mark terms before headings get their links (5)."""
        opening = Opening(md, self.renderer)
        md.preprocessors.register(opening, "tf2_memo", 27)
        md.treeprocessors.register(
            Marker(md, lambda: opening.renderer.glossary), "glossary", 7
        )
        md.treeprocessors.register(
            Linker(md, lambda: opening.renderer.entries), "api_links", 8
        )
        md.inlinePatterns.register(  # after code (190), before a backslash means something else (180)
            Typesetter(
                md,
                lambda render: opening.renderer.guard(
                    render, Problem(opening.page.file, 0, "")
                ),
            ),
            "formulas",
            185,
        )
        arranger = Arranger(
            md,
            lambda: opening.page.page,
            lambda page: picture_of(opening.renderer.results, page),
        )
        md.treeprocessors.register(arranger, "arrangement", 6)
        md.treeprocessors.register(_Foot(md, opening), "last_executed", 0)


def makeExtension(renderer: Renderer | None = None) -> Extension:
    """Return the extension. A generator with hooks hands over the renderer; Zensical has none."""
    return _Pages(renderer)


def _zensical_renderer(md: Markdown) -> Renderer:
    """Return the renderer that belongs to Zensical's configuration, which the first page puts there."""
    config: dict[str, Any] = md.preprocessors["rendering_context"].config  # pyrefly: ignore[missing-attribute]
    if "tf2_memo" not in config:
        site = Site.of(config, Path(config["root_dir"]))
        config.setdefault("tf2_memo", Renderer(Results(site, Runner(root=site.root))))
    return config["tf2_memo"]
