"""What the copy button puts on the clipboard is the tested file, byte for byte."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.house import MARKDOWN, ROOT, address_of, configured
from tests.shares import first_of_each_section, mostly_beyond
from tf2_memo.programs.fences import Finder
from tf2_memo.programs.program import read_page

CLIPBOARD = ["clipboard-read", "clipboard-write"]
WHOLE = "navigator.clipboard.readText().then((text) => text.endsWith('\\n'))"


def shown(file: Path) -> list[str]:
    """The snippets of a page, by their paths below snippets/."""
    page = read_page(file.read_text(encoding="utf-8"), Finder(), configured())
    blocks = [block for program in page.programs for block in program.blocks]
    files = [block.filename.partition("snippets/")[2] for block in blocks]
    return [file for file in files if file]


FILES = {
    configured().page_of(file).removesuffix(".md"): file
    for file in MARKDOWN
    if 'exec="on" snippet=' in file.read_text(encoding="utf-8")
}


@pytest.mark.parametrize("name", mostly_beyond(FILES, first_of_each_section(FILES)))
def test_the_clipboard_holds_the_file(reader, name):
    """That the page shows the file, from which the button takes it, says test_pages.py of all."""
    opened = reader.open(address_of(name), permissions=CLIPBOARD)
    for path in shown(FILES[name]):
        opened.evaluate("navigator.clipboard.writeText('')")
        opened.get_by_role("button", name=f"Copy {path}", exact=True).click()
        opened.wait_for_function(WHOLE, timeout=5000)
        copied = opened.evaluate("navigator.clipboard.readText()")
        assert copied.encode() == (ROOT / "snippets" / path).read_bytes()


def test_the_button_says_that_it_has_copied_and_is_large_enough_for_a_finger(reader):
    phone = {"width": 360, "height": 740}
    page = reader.open("two_layer_net/tape/", permissions=CLIPBOARD, viewport=phone)
    button = page.get_by_role("button", name="Copy two_layer_net/tape.py", exact=True)
    box = button.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    button.click()
    expect(button).to_have_text("Copied")
    assert button.bounding_box() == box


def test_a_program_has_one_button_to_copy_and_it_lies_on_no_code(reader):
    snippet = reader.open("two_layer_net/tape/").locator("#snippet-tape")
    expect(snippet.get_by_role("button")).to_have_count(1)
    bar, code = (snippet.locator(part).bounding_box() for part in (".program-bar", ".highlight pre"))  # fmt: skip
    assert bar["y"] + bar["height"] <= code["y"] + 1


def test_without_script_there_is_no_button_but_the_downloads(reader):
    snippet = reader.open("two_layer_net/tape/", java_script_enabled=False).locator("#snippet-tape")  # fmt: skip
    expect(snippet.get_by_role("button")).to_have_count(0)
    expect(
        snippet.locator(".program-bar").locator(".downloads").get_by_role("link")
    ).to_have_count(2)


def test_a_button_moves_no_download_to_another_place(reader):
    phone = {"width": 360, "height": 740}
    found = []
    for script in (False, True):
        page = reader.open("graphs/timing/", viewport=phone, java_script_enabled=script)
        places = []
        for bar in page.locator(".program-bar").all():
            link = bar.get_by_role("link", name=".ipynb").bounding_box()
            places.append((link["x"], link["y"] - bar.bounding_box()["y"]))
        found.append(places)
    assert found[0] == found[1]
    assert len(found[0]) > 1
