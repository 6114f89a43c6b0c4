"""What the copy button puts on the clipboard is the tested file, byte for byte."""

from pathlib import Path

import pytest

from tests.house import MARKDOWN, ROOT, address_of, configured
from tf2_memo.programs.program import read_page

CLIPBOARD = ["clipboard-read", "clipboard-write"]
WHOLE = "navigator.clipboard.readText().then((text) => text.endsWith('\\n'))"


def shown(file: Path) -> list[str]:
    """The snippets of a page, by their paths below snippets/."""
    page = read_page(file.read_text(encoding="utf-8"), configured())
    blocks = [block for program in page.programs for block in program.blocks]
    files = [block.filename.partition("snippets/")[2] for block in blocks]
    return [file for file in files if file]


SHOWN = {
    configured().page_of(file).removesuffix(".md"): shown(file) for file in MARKDOWN
}


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
