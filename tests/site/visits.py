"""Opens a page of the served site once, and notes all that tests of every page look at."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.contrast import contrast
from tests.site.reader import Reader

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
WIDTHS = (320, 360, 768, 1440, 2560)

# Open all details, and wait until scripts have seen what that changes.
OPEN = """() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""

# Take the colours out of code: most elements of a page are there for them, and axe looks at each.
PLAIN_CODE = """() => {
    for (const span of document.querySelectorAll("code span[class]"))
        if (span.attributes.length === 1) span.replaceWith(...span.childNodes);
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

# The colours of all text that is seen, each with the colour behind it, whether the text is large, and an element.
# Colours that let others through are painted one above the other, as the browser does.
COLOURS = """
() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
    const known = new Map();
    const painted = (colours) => {
        const key = colours.join();
        if (!known.has(key)) {
            for (canvas.fillStyle of colours) canvas.fillRect(0, 0, 1, 1);
            const channels = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
            known.set(key, "#" + channels.map(channel => channel.toString(16).padStart(2, "0")).join(""));
        }
        return known.get(key);
    };
    const behind = (element) =>
        element ? [...behind(element.parentElement), getComputedStyle(element).backgroundColor] : [];
    const found = new Map();
    for (const element of document.querySelectorAll("article :not(svg *, math *)")) {
        if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
        if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
        const style = getComputedStyle(element);
        const size = parseFloat(style.fontSize);
        const ground = behind(element);
        const large = size >= 24 || size >= 18.7 && style.fontWeight >= 700;
        const colours = [painted([...ground, style.color]), painted(ground), large];
        found.set(colours.join(), [...colours, element.outerHTML.slice(0, 80)]);
    }
    return [...found.values()];
}
"""


@dataclass(frozen=True)
class Visit:
    """What was seen of a page.

    `figures` are measured on a phone. `violations` are what axe-core finds in the article with all details open, but
    for colours: `faint` are the texts whose colours are too close in one of the two schemes. `too_wide` are the widths
    at which it scrolls sideways, `foreign` the other hosts that it asked, `complaints` what it wrote to the console.
    """

    figures: list[dict[str, Any]]
    violations: list[str]
    faint: list[str]
    too_wide: list[str]
    foreign: list[str]
    complaints: list[str]


def visit(address: str, reader: Reader) -> Visit:
    """Open a page on a phone in light colours, and look at it in all ways."""
    page = reader.open(address, viewport=PHONE, reduced_motion="reduce")
    figures = page.evaluate(MEASURE)
    page.evaluate(OPEN)
    pale = faint(page)
    page.get_by_title("Switch to dark mode").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    pale += faint(page)
    page.evaluate(PLAIN_CODE)
    # What is behind each word takes axe long to find: it does so for the pages that stand for all.
    found = violations(page, "article", rules={"color-contrast": {"enabled": False}})
    return Visit(
        figures, found, pale, too_wide(page), reader.foreign, reader.complaints
    )


def violations(page: Page, inside: str | None = None, **options: object) -> list[str]:
    """What axe-core finds in the elements of a selector: rule, element, reason. `options` are those of `axe.run`."""
    options |= {"resultTypes": ["violations"]}  # without a word on each element passed
    if "runOnly" not in options:  # WCAG 2.2 asks for it, axe only when it is asked
        options["rules"] = options.get("rules", {}) | {"target-size": {"enabled": True}}
    return [
        f"{rule['id']}: {node['html'][:80]}: {node['failureSummary']}"
        for rule in Axe().run(page, inside, options).response["violations"]
        for node in rule["nodes"]
    ]


def faint(page: Page) -> list[str]:
    """The texts of an article whose contrast is below what WCAG 2.2 asks for in 1.4.3, one for each pair of colours."""
    return [
        f"{text} on {ground}: {element}"
        for text, ground, large, element in page.evaluate(COLOURS)
        if contrast(text, ground) < (3 if large else 4.5)
    ]


def too_wide(page: Page) -> list[str]:
    """The widths at which a page scrolls sideways, with what makes it."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if wider := page.evaluate(WIDER):
            found.append(f"{width}: {wider[-1]}")
    return found
