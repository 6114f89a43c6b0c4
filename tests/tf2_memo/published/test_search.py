"""What is added to the search index of planted pages."""

import json

import pytest

from tests.planted import planted_site, write
from tf2_memo.published import search

PAGE = """\
<h1 id="loss">Loss</h1><pre><samp data-output>{first}</samp></pre>
<h2 id="order">Order</h2><pre><samp>{second}</samp></pre>
"""
GLOSSARY = """\
<h1 id="glossary">Glossary</h1><p>See <a href="../">the start</a>.</p><dl>
<dt id="mse">Mean &amp; square</dt><dd>A <a href="../loss/">loss</a>.</dd><dd><a href="../tape/">Tape</a></dd>
<dt id="tape">Tape</dt><dd>A record.</dd><dd><a href="../missing/">Tape</a></dd></dl>
"""


def completed(root, pages, locations):
    """The entries of an index after a site of some pages has been published, by location."""
    docs = [{"location": place, "title": "", "text": "text"} for place in locations]
    index = json.dumps({"config": {"separator": " "}, "docs": docs})
    write(root / "site", pages | {"search/search_index.json": index})
    search.write(planted_site(root), root / "site")
    text = (root / "site/search/documents.json").read_text(encoding="utf-8")
    return {entry["location"]: entry for entry in json.loads(text)}


def test_the_theme_s_index_is_left_empty_unless_there_is_no_server(tmp_path):
    index = {"config": {"separator": " "}, "docs": [{"location": "", "text": "a"}]}
    file = tmp_path / "site/search/search_index.json"
    write(tmp_path, {"site/search/search_index.json": json.dumps(index)})
    (tmp_path / "site/index.html").write_text("")
    files = planted_site(tmp_path, use_directory_urls=False)
    search.write(files, tmp_path / "site")
    assert json.loads(file.read_text()) == index
    search.write(planted_site(tmp_path), tmp_path / "site")
    assert json.loads(file.read_text()) == index | {"docs": []}


@pytest.mark.parametrize(
    ("output", "added"),
    [
        ("step 1 loss 0.5\n", ""),
        ("loss before the first update: 4.3\n", ""),
        ("3 rows of (2, 3)\n", ""),
        (
            "ValueError: Unknown &lt;tf.Variable&gt;\n",
            "<p>ValueError: Unknown &lt;tf.Variable&gt;</p>",
        ),
        ("  a.b.InvalidArgumentError: 2\n", "<p>a.b.InvalidArgumentError: 2</p>"),
        ("input 1 must be 2\n", "<p>input 1 must be 2</p>"),
        ("x\nYour input ran out of data\n", "<p>Your input ran out of data</p>"),
        (
            'Traceback (most recent call last):\n  File "cannot.py", line 1\n<b>Type</b>Error: x\n',
            "<p>TypeError: x</p>",
        ),
    ],
)
def test_messages_are_found_below_their_heading(tmp_path, output, added):
    pages = {"loss/index.html": PAGE.format(first="", second=output)}
    entries = completed(tmp_path, pages, ["loss/", "loss/#order"])
    assert entries["loss/"]["text"] == "text"
    assert entries["loss/#order"]["text"] == f"text{added}"


def test_a_message_that_stands_twice_on_a_page_is_found_once(tmp_path):
    pages = {"loss.html": PAGE.format(first="TypeError\n", second="TypeError\n")}
    entries = completed(tmp_path, pages, ["loss.html", "loss.html#order"])
    assert entries["loss.html"]["text"] == "text<p>TypeError</p>"
    assert entries["loss.html#order"]["text"] == "text"


def test_a_message_whose_section_is_in_no_index_is_left_out(tmp_path):
    pages = {"loss/index.html": PAGE.format(first="TypeError\n", second="")}
    entries = completed(tmp_path, pages, ["loss/#order"])
    assert entries["loss/#order"]["text"] == "text"


def test_a_page_answers_to_the_terms_that_lead_to_it_first(tmp_path):
    pages = {
        "glossary/index.html": GLOSSARY,
        "loss/index.html": "",
        "tape/index.html": "",
    }
    entries = completed(tmp_path, pages, ["glossary/", "loss/", "tape/"])
    assert entries["loss/"]["names"] == ["Mean & square"]
    assert "names" not in entries["tape/"]
    assert "names" not in entries["glossary/"]


def test_a_site_without_this_index_is_left_alone(tmp_path):
    search.write(planted_site(tmp_path), tmp_path)
    assert not list(tmp_path.iterdir())
