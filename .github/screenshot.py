"""Take the README's pictures of the built site: make screenshot.

Each is reduced to 256 colours, which the flat pictures of a page bear well, so that the repository stays small.
"""

import functools
import io
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
SITE = HERE.parent / "site"
SIZE = {"width": 1280, "height": 1000}  # wide enough for the navigation


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep requests out of what make prints."""


def main() -> None:
    """Serve the site, and write a picture of its first page in each colour scheme."""
    chromium = shutil.which("chromium")
    if not chromium:
        raise SystemExit("Chromium is missing; install it: apt-get install chromium")
    handler = functools.partial(_Quiet, directory=str(SITE))
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        ) as browser,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        for scheme in ("light", "dark"):
            picture = Image.open(io.BytesIO(photograph(browser, address, scheme)))
            file = HERE / f"screenshot-{scheme}.png"
            picture.convert("RGB").quantize(256).save(file, optimize=True)
            print(
                f"{file.relative_to(HERE.parent)}: {file.stat().st_size / 1000:.0f} kB"
            )
        server.shutdown()


def photograph(browser: Browser, address: str, scheme: str) -> bytes:
    """Return the first page down to the end of its picture, as PNG."""
    page = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    caption = page.locator("article figcaption").first.bounding_box()
    height = int(caption["y"] + caption["height"]) + 8
    page.set_viewport_size(SIZE | {"height": height})
    return page.screenshot()


if __name__ == "__main__":
    main()
