"""What the copy button puts on the clipboard is the tested file, byte for byte."""

import re

import pytest

from tests.house import PAGES, ROOT, address_of

CLIPBOARD = ["clipboard-read", "clipboard-write"]
WHOLE = "navigator.clipboard.readText().then((text) => text.endsWith('\\n'))"
SHOWN = {
    name: re.findall(
        r'exec="on" snippet="([^":]+)"',
        (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8"),
    )
    for name in PAGES
    if (ROOT / "docs" / f"{name}.md").exists()
}
"""The snippets of each page."""


@pytest.mark.parametrize("name", [name for name, paths in SHOWN.items() if paths])
def test_the_clipboard_holds_the_file(reader, name):
    page = reader.open(address_of(name), permissions=CLIPBOARD)
    for path in SHOWN[name]:
        snippet = page.locator(f'[data-snippet="{path}"]')
        snippet.hover()
        page.evaluate("navigator.clipboard.writeText('')")
        snippet.locator("[data-clipboard-target]").click()
        page.wait_for_function(WHOLE, timeout=5000)
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.encode() == (ROOT / "snippets" / path).read_bytes()
