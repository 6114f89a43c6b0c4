"""What assistive technology is told of a page: its landmarks, headings and controls, in their order.

The files in `accessibility_trees` hold that for a page of each kind, without text, numbers and what other pages change.
"""

import difflib
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.site.visits import DESKTOP

KEPT = Path(__file__).with_name("accessibility_trees")
PAGES = {
    "home": "",
    "landing_page": "keras/",
    "memo_page": "two_layer_net/tape/",
    "notebook": "notebooks/walkthrough/",
}
RENEW = "RENEW_TREES=1 .venv/bin/python -m pytest tests/site/test_accessibility_tree.py"

TEXT = {"/url", "code", "emphasis", "paragraph", "strong", "text", "time"}
WHOLE = {
    "button",
    "heading",
    "link",
    "list",
    "table",
}  # what they hold is text, or a menu
NAMED_BY_A_RUN = {"figure", "img"}
FOOTER = 'navigation "Footer"'  # names the pages before and after


def outline(nodes: list, space: str = "") -> Iterator[str]:
    """The elements of a snapshot, one a line."""
    for node in nodes:
        name, inside = next(iter(node.items())) if isinstance(node, dict) else (node, "")  # fmt: skip
        role = name.split()[0]
        if role in TEXT:
            continue
        if role in NAMED_BY_A_RUN:
            name = role
        if role == "group" and isinstance(inside, str):  # the summary of closed details
            name = f'{role} "{inside}"'
        yield space + re.sub(r"(?<!level=)\b\d[\d.]*", "#", name.replace(" ¶", ""))
        if isinstance(inside, list) and role not in WHOLE and name != FOOTER:
            yield from outline(inside, f"{space}  ")


def tree(page: Page) -> list[str]:
    page.wait_for_load_state("networkidle")  # scripts add buttons
    return list(outline(yaml.safe_load(page.locator("body").aria_snapshot())))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_tells_what_it_told_before(reader, name):
    now = tree(reader.open(PAGES[name], viewport=DESKTOP))
    file = KEPT / f"{name}.txt"
    if "RENEW_TREES" in os.environ:
        file.write_text("\n".join(now) + "\n", encoding="utf-8")
    kept = file.read_text(encoding="utf-8").splitlines()
    changes = [*difflib.unified_diff(kept, now, file.name, "now", lineterm="")]
    assert not changes, "\n".join([*changes, f"Where that is meant: {RENEW}"])


@pytest.mark.parametrize(
    ("planted", "lost"),
    [
        ("header.md-header", "banner"),
        ("main", "main"),
        ("article", "  article"),
        ("article h2", '    heading "One answer, or several" [level=2]'),
        ("article button", '    button "Copy two_layer_net/tape.py"'),
        ("article details.whole-program", '    group "The whole program"'),
    ],
)
def test_an_element_that_became_a_div_would_be_noticed(reader, planted, lost):
    page = reader.open(PAGES["memo_page"], viewport=DESKTOP)
    before = tree(page)
    page.locator(planted).first.evaluate(
        """element => {
            const div = document.createElement("div");
            div.append(...element.childNodes);
            element.replaceWith(div);
        }"""
    )
    assert lost in before
    assert lost not in tree(page)


def test_runs_and_new_pages_leave_the_outline_alone():
    nodes = [
        {"main": [{'navigation "Navigation"': [{"list": [{"listitem": "New page"}]}]}]},
        {'figure "0.31 after 50 updates"': ['img "0.31 after 50 updates"']},
        {'heading "TF2 in 1.5 s ¶" [level=2]': [{"text": "TF2 in 1.5 s"}]},
        {"paragraph": "0.31"},
        {FOOTER: ['link "Next: New page"']},
    ]
    assert list(outline(nodes)) == [
        "main",
        '  navigation "Navigation"',
        "    list",
        "figure",
        "  img",
        'heading "TF2 in # s" [level=2]',
        FOOTER,
    ]
