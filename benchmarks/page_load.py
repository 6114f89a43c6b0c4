"""Measures in Chromium when the largest part of a page stands, and how much of it moves while it loads."""

from itertools import product
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from benchmarks import report
from tests.browser import chromium, served

PAGES = {
    "home": "",
    "memo": "two_layer_net/training_loop/",
    "notebook": "notebooks/walkthrough/",
}
SCREENS = {"phone": (360, 740), "desktop": (1440, 900)}
MOST_SHIFT = 0.02

Load = tuple[float, float]
"""Milliseconds until the largest contentful paint, and the sum of all layout shifts."""

_OBSERVE = """
window.paint = 0;
window.shift = 0;
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
observe("largest-contentful-paint", (entry) => { window.paint = entry.startTime; });
observe("layout-shift", (entry) => { window.shift += entry.value; });
"""


def measure(site: Path, rounds: int) -> dict[tuple[str, str], list[Load]]:
    """Load each page of a built site on each screen, once in each round."""
    loads: dict[tuple[str, str], list[Load]] = {
        key: [] for key in product(PAGES, SCREENS)
    }
    with served(site) as address, chromium() as browser:
        for _ in range(rounds):
            for (page, screen), found in loads.items():
                found.append(_load(browser, f"{address}{PAGES[page]}", SCREENS[screen]))
    return loads


def table(loads: dict[tuple[str, str], list[Load]]) -> str:
    """Return the table of the medians."""
    rows = []
    for (page, screen), found in loads.items():
        paint, shift = (median(values) for values in zip(*found, strict=True))
        met = "yes" if shift < MOST_SHIFT else "**no**"
        rows.append(
            [page, screen, f"{shift:.4f}", f"< {MOST_SHIFT}", met, f"{paint:.0f} ms"]
        )
    head = [
        "page",
        "screen",
        "layout shift",
        "target",
        "met",
        "largest contentful paint",
    ]
    return report.table(head, rows)


def _load(browser: Browser, address: str, screen: tuple[int, int]) -> Load:
    width, height = screen
    # A context of its own has an empty cache.
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(_OBSERVE)
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    paint, shift = page.evaluate("[window.paint, window.shift]")
    context.close()
    return paint, shift
