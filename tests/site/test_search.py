"""What a reader finds who types a word into the search box."""

import json

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.house import address_of


def search(page, words):
    """Type words into the search box, without a pointer, and wait for what it finds."""
    page.keyboard.press("/")
    page.keyboard.type(words)
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


def test_a_result_is_opened_by_keyboard(reader, address):
    page = reader.open("errata/")
    expect(search(page, "retracing").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("tf.function")
    assert page.url.startswith(f"{address}graphs/function/")


def indexed(site):
    """The text that each page puts into the search index."""
    texts = {}
    for entry in json.loads((site.folder / "search/search_index.json").read_text())[
        "docs"
    ]:
        page = entry["location"].partition("#")[0]
        texts[page] = texts.get(page, "") + plain(entry["text"])
    return texts


def plain(text):
    """Text without markup, and with single spaces."""
    return " ".join(BeautifulSoup(text, "html.parser").get_text().split())


def test_the_index_holds_programs_but_neither_outputs_nor_tracebacks(site):
    texts = indexed(site)
    for path, page in site.pages.items():
        text = texts.get(path.removesuffix("index.html"), "")
        for output in page.select("samp"):
            long = plain(output.get_text())
            assert len(long) < 40 or long not in text, path
    (source,) = site.snippets["two_layer_net/tape.py"].select("code")
    assert plain(source.get_text()) in texts["two_layer_net/tape/"]


def test_the_index_is_light(site):
    assert (site.folder / "search/search_index.json").stat().st_size < 300_000
