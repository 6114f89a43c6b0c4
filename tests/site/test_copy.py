"""What the copy button puts on the clipboard is the tested file, byte for byte."""

import pytest

from tests.house import ROOT, SNIPPETS

CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture(scope="module")
def places(site) -> dict[str, str]:
    """The address of the page that shows each snippet."""
    return {
        element["data-snippet"]: path.removesuffix("index.html")
        for path, page in site.pages.items()
        for element in page.select(".snippet")
    }


@pytest.mark.parametrize("path", SNIPPETS)
def test_the_clipboard_holds_the_file(reader, places, path):
    page = reader.open(places[path], permissions=CLIPBOARD)
    snippet = page.locator(f'[data-snippet="{path}"]')
    snippet.hover()
    snippet.locator("[data-clipboard-target]").click()
    page.get_by_text("Copied to clipboard").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.encode() == (ROOT / "snippets" / path).read_bytes()
