"""Writes the gallery: every figure of the site with its message, which leads to its place, by the sections of the menu.

A page with all of them inline would be too heavy. So each picture is a file (tf2_memo/published/thumbnails.py), which a
browser fetches when it comes into sight. Its two addresses show the same drawing in the colours of day and night.
"""

import re
from html import escape

from tf2_memo.pages.pictures import Figure, figures_of
from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.results import Results
from tf2_memo.site import Site

SIZE = (320, 124)
"""Width and height of a picture in CSS pixels, before the style sheet fits it to its card."""


def figures(results: Results) -> list[Figure]:
    """Return the figures of the site: those of the navigation in its order, then those of other pages."""
    pages = [*results.site.topics(), *(page.page for page in results.pages)]
    return [each for page in dict.fromkeys(pages) for each in figures_of(results, page)]


def gallery(results: Results) -> str:
    """Return the HTML of the gallery: links to its sections, then each section as a list of cards.

    Raises RefusedError when the site has no figure.
    """
    site, found = results.site, figures(results)
    if not found:
        raise RefusedError("no page draws a figure: leave the gallery out")
    topics = site.topics()
    titles = {entry.page: entry.title for entry in site.navigation}
    sections: dict[str, list[Figure]] = {}
    for each in found:
        sections.setdefault(topics.get(each.page, each.page), []).append(each)
    ids = {topic: re.sub(r"\W+", "-", topic.lower()) for topic in sections}
    links = "".join(
        f'<li><a href="#{ids[topic]}">{escape(topic)}</a></li>' for topic in sections
    )
    lists = "".join(
        f'<h2 id="{ids[topic]}" data-search-exclude>{escape(topic)}</h2><div class="cards gallery">'
        f"<ul data-search-exclude>{''.join(_card(site, titles, each) for each in group)}</ul></div>"
        for topic, group in sections.items()
    )
    return f'<ul class="to-sections" data-search-exclude>{links}</ul>{lists}'


def _card(site: Site, titles: dict[str, str], figure: Figure) -> str:
    width, height = SIZE
    images = "".join(
        f'<img class="{scheme}" src="site:{figure.file}{part}" alt="" width="{width}" height="{height}" loading="lazy">'
        for scheme, part in (("day", ""), ("night", "#night"))
    )
    place = f"site:{site.address(figure.page)}#{figure.anchor}"
    title = escape(titles.get(figure.page, figure.page))
    return (
        f'<li><div class="picture">{images}</div>'
        f'<p><a href="{place}">{escape(figure.message)}</a></p><p>{title}</p></li>'
    )
