"""What the copy button puts on the clipboard is the tested file, byte for byte."""

import pytest

from tests.house import PAGES, ROOT, address_of
from tf2_memo import page

CLIPBOARD = ["clipboard-read", "clipboard-write"]
WHOLE = "navigator.clipboard.readText().then((text) => text.endsWith('\\n'))"


def shown(name: str) -> list[str]:
    """The snippets of a page, by their paths below snippets/."""
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    blocks = [block for program in page.read(text).programs for block in program.blocks]
    files = [block.filename.partition("snippets/")[2] for block in blocks]
    return [file for file in files if file]


SHOWN = {name: shown(name) for name in PAGES if (ROOT / "docs" / f"{name}.md").exists()}


@pytest.mark.parametrize("name", [name for name, paths in SHOWN.items() if paths])
def test_the_clipboard_holds_the_file(reader, name):
    opened = reader.open(address_of(name), permissions=CLIPBOARD)
    for path in SHOWN[name]:
        snippet = opened.locator(f'[data-snippet="{path}"]')
        snippet.hover()
        opened.evaluate("navigator.clipboard.writeText('')")
        snippet.locator("[data-clipboard-target]").click()
        opened.wait_for_function(WHOLE, timeout=5000)
        copied = opened.evaluate("navigator.clipboard.readText()")
        assert copied.encode() == (ROOT / "snippets" / path).read_bytes()
