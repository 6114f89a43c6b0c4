"""Writes the built site for readers that are programs: each page as Markdown, a list of them, and all in one file.

The Markdown is made from the finished HTML, so that it holds what the page shows: outputs, figures and verdicts.
"""

import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, PageElement, SoupStrainer, Tag
from markdownify import ATX, MarkdownConverter

from tf2_memo.elements import leave_out, plain_code
from tf2_memo.programs.cache import key
from tf2_memo.programs.results import Results
from tf2_memo.published.heads import Head, read_heads
from tf2_memo.site import Site

_ROWS = 8  # of the numbers below a chart, which would drown the text
_TO_TWIN = "\ue000"  # opens a link to the Markdown of a page, until it is known where the link will stand
_LINK_TO_TWIN = re.compile(rf"{_TO_TWIN}([^)#\s]*)")
_NEEDED = SoupStrainer("article")
_LANGUAGE = re.compile(r"\blanguage-(\S+)")
_FOR_EYES = {"headerlink", "md-content__button", "printed-from"}  # classes
_NO_TEXT = ["form", "script", "style"]
_REPEATED = re.compile(
    r'<(details|div)\b[^>]* class="(?:program-bar|whole-program)"[^>]*>'
)


def write(results: Results, folder: Path) -> None:
    """Write a Markdown file for each page in the folder of a built site, llms.txt and llms-full.txt."""
    made_by = results.digest("tf2_memo.published.twins")
    site = results.site
    heads = read_heads(site)
    twins: dict[str, str] = {}
    for head in heads:
        address = site.address(head.page)
        file = folder / address
        html = (file / "index.html" if file.is_dir() else file).read_text("utf-8")
        name = key([html, address, made_by])
        markdown = results.cache.get_or_make(
            name,
            lambda: to_markdown(html, address),  # noqa: B023 - called at once
        )
        text = linked_from(address, markdown)
        Path(folder, markdown_of(address)).write_text(text, encoding="utf-8")
        twins[head.page] = markdown.replace(_TO_TWIN, site.url)
    Path(folder, "llms.txt").write_text(_llms(site, heads), encoding="utf-8")
    listed = [entry.page for entry in site.navigation if entry.page in twins]
    pages = dict.fromkeys([*listed, *twins])
    full = "\n".join(twins[page] for page in pages if twins[page])
    Path(folder, "llms-full.txt").write_text(full, encoding="utf-8")


def markdown_of(address: str) -> str:
    """Return where the Markdown of a page is: that of a/b/ or a/b.html is a/b.md, that of the first page index.md."""
    page = re.sub(r"(?<=[^/])/(index\.html)?$", "", address).removesuffix(".html")
    return f"{page or 'index'}.md"


def linked_from(address: str, markdown: str) -> str:
    """Return the Markdown of a page with its marked links to other pages as they are from there."""
    here = posixpath.dirname(markdown_of(address)) or "."
    return _LINK_TO_TWIN.sub(lambda link: posixpath.relpath(link[1], here), markdown)


def to_markdown(html: str, address: str) -> str:
    """Return the article of a page as Markdown in which links between pages are marked; nothing if it has none.

    `address` is the page's, below that of the site.
    """
    less = plain_code(leave_out(html, _REPEATED))
    article = BeautifulSoup(less, "html.parser", parse_only=_NEEDED).article
    return _converted(article, address) if article else ""


def _converted(article: Tag, address: str) -> str:
    for element in [*article(_NO_TEXT), *article(class_=_FOR_EYES)]:
        element.decompose()
    for table in article.select("figure table"):
        _shorten(table)
    for values in article.select("details.values"):
        _list_values(values)
    for table in article.select("[data-versions] table"):
        _list_programs(table)
    for group in article.select("th[scope=rowgroup]"):
        group.name = "td"  # a row of headers would begin another table
    for term in article.select("a.term"):
        term.unwrap()
    for link in article.select("a[href]"):
        link["href"] = _redirected(str(link["href"]), address)
    return _Converter().convert_soup(article).strip() + "\n"


def _shorten(table: Tag) -> None:
    """Leave the first rows of a table, and say below it how many more there are."""
    more = table.select("tbody tr")[_ROWS:]
    for row in more:
        row.decompose()
    if more:
        rows = "row" if len(more) == 1 else "rows"
        note = Tag(name="p")
        note.string = f"{len(more)} more {rows}: see the page."
        table.insert_after(note)


def _list_values(values: Tag) -> None:
    """Turn the table of what names held into a list for each section of the program."""
    for summary in values.select("summary, thead"):
        summary.decompose()
    parts = [_element("p", "What each name held:")]
    for row in values.select("tr"):
        if title := row.select_one("[scope=rowgroup]"):
            parts.append(_element("p", f"{title.get_text()}:"))
            continue
        if parts[-1].name == "p":
            parts.append(Tag(name="ul"))
        name, kind, held = row.select("th, td")
        item = _element("li", "")
        item.append(_element("code", name.get_text()))
        item.append(f": {kind.get_text()}")
        for line in held.stripped_strings:
            item.append("; ")
            item.append(_element("code", " ".join(line.split())))
        parts[-1].append(item)
    values.replace_with(*parts)


def _list_programs(table: Tag) -> None:
    """Turn the table of what programs do under other versions into text: a cell of Markdown holds no lines of code."""
    parts: list[PageElement] = []
    for row in table.select("tbody tr"):
        opening = Tag(name="p")
        if held := row.td:
            opening.extend([*row.select("th > *"), ": ", held.contents[0]])
            parts += [opening, *held.contents]
        else:
            opening.append(_element("strong", row.get_text()))
            parts.append(opening)
    table.replace_with(*parts)


def _element(name: str, text: str) -> Tag:
    element = Tag(name=name)
    element.string = text
    return element


def _redirected(link: str, address: str) -> str:
    """Return a link to another page as one to its Markdown, which is marked: it begins at the top of the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target = posixpath.normpath(
        posixpath.join(posixpath.dirname(address), parts.path)
    ).removeprefix("./")
    if parts.path.endswith(("/", ".", ".html")):
        target = markdown_of(
            "" if target == "." else f"{target.removesuffix('.html')}/"
        )
    return parts._replace(path=_TO_TWIN + target).geturl()


class _Converter(MarkdownConverter):
    """Knows the parts of a page that HTML in general does not have: code with its output, and figures."""

    class Options:
        autolinks = False  # <build.json> would be no link
        heading_style = ATX
        bullets = "-"
        sub_symbol = "<sub>"
        sup_symbol = "<sup>"

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write code and output as they are, in a fence that nothing in them can close."""
        code = el.get_text().removesuffix("\n")
        if not code:
            return ""
        language = "text" if el.find("samp") else _language(el)
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
        return f"\n\n{fence}{language}\n{code}\n{fence}\n\n"

    def convert_span(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Set the file name of a code block apart, and write a formula as TeX."""
        if tex := str(el.get("data-tex") or ""):
            block = el.find("math", display="block")
            return f"$${tex}$$" if block else f"${tex}$"
        named = "filename" in (el.get("class") or [])
        return f"\n\n`{el.get_text()}`:\n\n" if named else text

    def convert_svg(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write the title of a picture. Its description is that of the figure, or stands beside it."""
        title = el.find("title")
        return f"\n\n**Figure: {title.get_text()}**\n\n" if title else ""

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write the text alternative of a picture. One without has its words beside it."""
        words = el.get("alt", "")
        return f"\n\n**Figure: {words}**\n\n" if words else ""


def _language(code: Tag) -> str:
    """Return the language of a block of code: the highlighter notes it, and what is run or excerpted is Python."""
    if code.find_parent(class_=["snippet", "excerpt"]):
        return "python"
    block = code.find_parent(class_=_LANGUAGE)
    names = " ".join(block.get("class") or []) if block else ""
    found = _LANGUAGE.search(names)
    return found[1] if found else ""


def _llms(site: Site, heads: list[Head]) -> str:
    """Return the list of pages in the order of the navigation, by the convention of https://llmstxt.org/."""
    lines = [f"# {site.name}", ""]
    if site.description:
        lines += [f"> {site.description}", ""]
    lines += [f"All pages in one file: [llms-full.txt]({site.url}llms-full.txt)", ""]
    described = {head.page: head.description for head in heads}
    sections: dict[str, list[str]] = {}
    for entry in site.navigation:
        if entry.page in described:
            line = (
                f"- [{entry.title}]({site.url}{markdown_of(site.address(entry.page))})"
            )
            if (description := described[entry.page]) not in {"", site.description}:
                line += f": {description}"
            sections.setdefault(entry.section or "Pages", []).append(line)
    for section, entries in sections.items():
        lines += [f"## {section}", "", *entries, ""]
    return "\n".join(lines)
