"""Take the README's pictures of the built site: make screenshot.

Each is reduced to 256 colours, which the flat pictures of a page bear well, so that the repository stays small.
"""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tests.browser import chromium, served

HERE = Path(__file__).parent
SITE = HERE.parent / "site"
PAGE = "two_layer_net/training_loop/"
SIZE = {"width": 1280, "height": 1000}  # wide enough for the navigation


def main() -> None:
    """Serve the site, and write a picture of a page in each colour scheme."""
    with served(SITE) as address, chromium() as browser:
        for scheme in ("light", "dark"):
            picture = Image.open(io.BytesIO(photograph(browser, address, scheme)))
            file = HERE / f"screenshot-{scheme}.png"
            picture.convert("RGB").quantize(256).save(file, optimize=True)
            print(
                f"{file.relative_to(HERE.parent)}: {file.stat().st_size / 1000:.0f} kB"
            )


def photograph(browser: Browser, address: str, scheme: str) -> bytes:
    """Return the page from the loop, below the header, down to the end of its chart, as PNG."""
    page = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{address}{PAGE}", wait_until="networkidle")
    loop = page.locator("[data-section=training]").first.bounding_box()
    caption = page.locator("article figcaption").first.bounding_box()
    header = page.locator("header").bounding_box()["height"] + 16
    height = int(caption["y"] + caption["height"] - loop["y"] + header) + 8
    page.set_viewport_size(SIZE | {"height": height})
    page.evaluate("top => scrollTo(0, top)", loop["y"] - header)
    return page.screenshot()


if __name__ == "__main__":
    main()
