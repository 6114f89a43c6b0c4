"""What a reader finds who types a word into the search box."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.house import address_of
from tests.site.search_box import type_query


def search(page, words):
    """Type words into the search box, without a pointer, and wait for what it finds."""
    page.keyboard.press("/")
    type_query(page, words)
    return page.locator(".md-search-result__item")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("matmul", "tensors/matmul_and_multiply"),
        ("tf.matmul", "tensors/matmul_and_multiply"),
        ("batch size", "batches_and_epochs/batch_size"),
        ("epoch", "batches_and_epochs/epochs"),
        ("GradientTape", "two_layer_net/tape"),
        ("learning rate", "two_layer_net/learning_rate"),
        ("loss", "two_layer_net/loss"),
        ("optimizer", "two_layer_net/optimizer"),
        ("Keras", "keras/history"),
        ("shuffle", "keras/fit"),
        ("tf.function", "graphs/function"),
        ("retracing", "graphs/function"),
        ("XLA", "graphs/where_it_helps"),
    ],
)
def test_the_right_page_comes_first(reader, address, words, first):
    found = search(reader.open(), words)
    # The address of a result ends with the words to highlight: when the last is there, all has been typed.
    link = f'a[href^="{address}{address_of(first)}?"][href$="{words[-3:]}" i]'
    link += f', a[href^="{address}{address_of(first)}?"][href*="{words[-3:]}#" i]'
    expect(found.first.locator(link)).not_to_have_count(0)


def indexed(site):
    """The text that each page puts into the search index, by the page's path."""
    index = json.loads((site.folder / "search/search_index.json").read_text())
    texts = {}
    for entry in index["docs"]:
        path = entry["location"].partition("#")[0] + "index.html"
        texts[path] = texts.get(path, "") + plain(entry["text"])
    return texts


def plain(text):
    """Text without markup, and with single spaces."""
    return " ".join(BeautifulSoup(text, "html.parser").get_text().split())


def flooding(texts, pages):
    """The outputs and tracebacks that are in the index. A short one may also be a word of the text."""
    outputs = [
        (path, plain(output.get_text()))
        for path, page in pages.items()
        for output in page.select("samp")
    ]
    return [
        (path, output)
        for path, output in outputs
        if len(output) > 40
        and output in texts.get(path, "")
        and not any(
            output in plain(code.get_text()) for code in pages[path].select("code")
        )
    ]


def test_the_index_holds_programs_but_neither_outputs_nor_tracebacks(site):
    texts = indexed(site)
    assert flooding(texts, site.pages) == []
    (source,) = site.snippets["two_layer_net/tape.py"].select("code")
    assert plain(source.get_text()) in texts["two_layer_net/tape/index.html"]


def test_an_output_in_the_index_would_be_found():
    output = " ".join(map(str, range(30)))
    pages = {"a": BeautifulSoup(f"<samp>{output}\n</samp>", "html.parser")}
    assert flooding({"a": f"text {output} text"}, pages) == [("a", output)]
    assert flooding({"a": "text", "b": output}, pages) == []


def words(site):
    """The words of the index, as the browser separates them."""
    index = json.loads((site.folder / "search/search_index.json").read_text())
    for entry in index["docs"]:
        yield from re.split(index["config"]["separator"], plain(entry["text"]))


def test_no_word_holds_a_digit(site):
    """Numbers differ from build to build, and with some of them the search did not find "loss" any more."""
    found = set(words(site))
    assert {"matmul", "Gradient", "Tape"} <= found
    assert not [word for word in found if re.search(r"\d", word)]
