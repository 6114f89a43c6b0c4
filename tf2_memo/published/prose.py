"""Takes from a page what it says between the sections of a program, for the notebook of the program."""

import re
from itertools import pairwise

from tf2_memo.pages import links
from tf2_memo.programs.program import Page
from tf2_memo.programs.results import Results, Run


def between_sections(run: Run, results: Results) -> list[str]:
    """Return what stands between each two sections of a snippet, as Markdown; nothing when its page shows it whole.

    What other blocks print there as text is part of it, and their figures are not. Links lead to the hosted site, or
    are words alone when none is known.
    """
    site = results.site
    page = results.page_at(run.page)
    sections = [
        fence
        for fence, *_ in (page.places if page else [])
        if fence.path == run.path and fence.section
    ]
    if not page or not sections:
        return []
    uri = f"{run.page}.md"
    lines = (site.docs / uri).read_text(encoding="utf-8-sig").split("\n")
    for first, last, printed in _blocks(page, results):
        lines[first - 1 : last] = [printed] + [""] * (last - first)
    between = [
        "\n".join(lines[before.end : after.line - 1])
        for before, after in pairwise(sections)
    ]
    return [links.between_pages(_closed(text), uri, site, site.url) for text in between]


def _closed(text: str) -> str:
    """Return a text without the gaps where something has been left out."""
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _blocks(page: Page, results: Results) -> list[tuple[int, int, str]]:
    """Return the first and the last line of each fence of a page, and the text that it prints on the page."""
    printed = {
        fence.line: result.stdout
        for fence, program, number in page.places
        for result in results.of(program)[number : number + 1]
        if not fence.path and not fence.options["html"]
    }
    return [
        (fence.line, fence.end, printed.get(fence.line, "")) for fence in page.fences
    ]
