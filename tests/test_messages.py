"""The page that lists the messages says what their own pages say, and leaves none out."""

import re

import yaml

from tests.house import ROOT
from tests.test_house import heading_in

FOLDER = ROOT / "docs" / "messages"
ITEM = re.compile(r"^- \[(.+)\]\((\w+\.md)\)\n\n    (.+(?:\n    .+)*)", re.MULTILINE)


def listed() -> dict[str, tuple[str, str]]:
    """The items of the list: the file of each, with its title and its sentence."""
    text = (FOLDER / "index.md").read_text(encoding="utf-8")
    return {
        file: (title, " ".join(said.split()))
        for title, file, said in ITEM.findall(text)
    }


def own(text: str) -> tuple[str, str]:
    """The title of a page and its description."""
    return heading_in(text), yaml.safe_load(text.split("---")[1])["description"]


def test_every_message_is_listed_with_its_own_words():
    pages = {
        file.name: own(file.read_text(encoding="utf-8"))
        for file in FOLDER.glob("*.md")
        if file.name != "index.md"
    }
    assert listed() == pages
