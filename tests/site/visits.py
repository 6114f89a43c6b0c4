"""Opens a page of the served site once, and notes all that tests of every page look at."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.reader import Reader

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
WIDTHS = (320, 360, 768, 1440, 2560)

# Open all details, and wait until scripts have seen what that changes.
OPEN = """() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""

# What sticks out of the page at the right, where no ancestor scrolls or cuts it.
WIDER = """
() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
    .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
    .map(element => element.outerHTML.slice(0, 100))
"""

# For each picture that is seen: the width of the window, and every text with its size and box on the screen.
MEASURE = """
() => [...document.querySelectorAll("figure svg, .calculator svg")].filter(svg => svg.checkVisibility()).map(svg => ({
    title: (svg.querySelector("title") ?? svg.parentElement).textContent,
    picture: svg.getBoundingClientRect().toJSON(),
    window: document.documentElement.clientWidth,
    texts: [...svg.querySelectorAll("text")].map(text => ({
        words: text.textContent.trim(),
        size: parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b),
        ...text.getBoundingClientRect().toJSON(),
    })),
}))
"""

CLIPBOARD = ["clipboard-read", "clipboard-write"]
WHOLE = "navigator.clipboard.readText().then((text) => text.endsWith('\\n'))"


@dataclass(frozen=True)
class Visit:
    """What was seen of a page.

    `figures` are measured on a phone. `violations` are those that axe-core finds on a phone, in the colours of the dark
    scheme, and on a desktop with all details open. `copied` is what each button has put on the clipboard, by the name
    of its file; `too_wide` are the widths at which the page scrolls sideways, `complaints` what the console says.
    """

    address: str
    figures: list[dict[str, Any]]
    violations: list[str]
    copied: dict[str, str]
    too_wide: list[str]
    foreign: list[str]
    complaints: list[str]


def visit(address: str, reader: Reader) -> Visit:
    """Open a page on a phone in light colours, and look at it in all ways."""
    page = reader.open(address, viewport=PHONE, reduced_motion="reduce", permissions=CLIPBOARD)  # fmt: skip
    figures = page.evaluate(MEASURE)
    found = violations(page)
    # What is behind each word takes long to find. The colours of a text depend on the scheme, and not on the width.
    page.set_viewport_size(DESKTOP)
    page.get_by_title("Switch to dark mode").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    found += violations(page, runOnly=["color-contrast"])
    page.evaluate(OPEN)
    found += violations(page, rules={"color-contrast": {"enabled": False}})
    copied = copies(page)
    return Visit(address, figures, found, copied, too_wide(page), reader.foreign, reader.complaints)  # fmt: skip


def copies(page: Page) -> dict[str, str]:
    """What each button to copy a program puts on the clipboard, by what the button says."""
    copied = {}
    for button in page.locator(".program-bar > button").all():
        page.evaluate("navigator.clipboard.writeText('')")
        button.click()
        page.wait_for_function(WHOLE, timeout=5000)
        name = button.get_attribute("aria-label").removeprefix("Copy ")
        copied[name] = page.evaluate("navigator.clipboard.readText()")
    return copied


def violations(page: Page, **options: object) -> list[str]:
    """What axe-core finds: rule, element, reason. `options` are those of `axe.run`."""
    options |= {"resultTypes": ["violations"]}  # without a word on each element passed
    if "runOnly" not in options:  # WCAG 2.2 asks for it, axe only when it is asked
        options["rules"] = options.get("rules", {}) | {"target-size": {"enabled": True}}
    return [
        f"{rule['id']}: {node['html'][:80]}: {node['failureSummary']}"
        for rule in Axe().run(page, options=options).response["violations"]
        for node in rule["nodes"]
    ]


def too_wide(page: Page) -> list[str]:
    """The widths at which a page scrolls sideways, with what makes it."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if wider := page.evaluate(WIDER):
            found.append(f"{width}: {wider[-1]}")
    return found
