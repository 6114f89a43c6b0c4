"""Print the cheat sheet of a built site as PDF, and sum it up. Arguments: the folder of the site, the file to write."""

import sys
from pathlib import Path

from tests.browser import chromium, served
from tf2_memo.published import checksums

PAGE = "cheatsheet/"
MARGIN = {"top": "9mm", "bottom": "9mm", "left": "14mm", "right": "14mm"}


def main() -> None:
    """Serve the site, and print its sheet as the style sheets lay it out on paper."""
    site, file = map(Path, sys.argv[1:])
    with served(site) as address, chromium() as browser:
        page = browser.new_page(color_scheme="light", reduced_motion="reduce")
        page.goto(f"{address}{PAGE}", wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        file.write_bytes(page.pdf(format="A4", margin=MARGIN))
    checksums.write(site)
    print(f"{file}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
