"""What a reader finds who types a word into the search box."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.house import PAGES, address_of
from tests.site.reader import Reader
from tests.site.search_box import ask

QUESTIONS = Path(__file__).with_name("questions.txt")
RESULT = ".md-search-result__item"


def questions():
    """The questions of the file by the page that answers them best, each with the pages that would do."""
    asked, page = {}, ""
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            page = line.strip("[]")
        elif line and not line.startswith("#"):
            question, _, others = line.partition(" | ")
            asked.setdefault(page, []).append((question, {page, *others.split()}))
    return asked


def found(page, question):
    """The paths of the pages that a question finds, best first."""
    ask(page, question)
    links = page.locator(f"{RESULT} .md-search-result__link:first-of-type")
    addresses = links.evaluate_all("links => links.map(link => link.pathname)")
    pages = {address_of(page).strip("/"): page for page in PAGES}
    return list(dict.fromkeys(pages[address.strip("/")] for address in addresses))


def opened(reader, path=""):
    """A page with the search open, by keyboard."""
    page = reader.open(path)
    page.keyboard.press("/")
    return page


def test_the_file_asks_enough_about_pages_that_exist():
    asked = questions()
    assert set().union(*(p for page in asked.values() for _, p in page)) <= set(PAGES)
    every = [question for page in asked.values() for question, _ in page]
    assert len(every) == len(set(every)) >= 40


@pytest.fixture(scope="module")
def search(browser, address):
    """A page with the search open, which reads its index once for all questions."""
    reader = Reader(browser, address)
    yield opened(reader)
    reader.close()
    assert (reader.foreign, reader.complaints) == ([], [])


@pytest.mark.parametrize("page", questions())
def test_questions_find_their_page_among_the_first_three(search, page):
    late = {}
    for question, pages in questions()[page]:
        first = found(search, question)[:3]
        if not pages & set(first):
            late[question] = first
    assert late == {}


def messages(page):
    """The messages of the errors and warnings that the programs of a page met, as a reader copies each: its first line.

    A message of AutoGraph begins with the line "in user code:", and ends with the one that says what is wrong.
    """
    for output in page.select("samp[data-error], samp[data-stderr]"):
        lines = output.get_text().rstrip().splitlines()
        first = next(line for line in lines if re.match(r"(?!Traceback)\S", line))
        yield lines[-1].strip() if first.endswith("in user code:") else first


def test_a_pasted_message_finds_its_own_page_first(search, site):
    pasted = {
        message: path.removesuffix("/index.html")
        for path, page in site.pages.items()
        if path.startswith("messages/")
        for message in messages(page)
    }
    assert len(pasted) > 25
    first = {message: found(search, message)[0] for message in pasted}
    assert first == pasted


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("matmul", "tensors/matmul_and_multiply"),
        ("tf.matmul", "tensors/matmul_and_multiply"),
        ("batch size", "batches_and_epochs/batch_size"),
        ("batch_size", "batches_and_epochs/batch_size"),
        ("epoch", "batches_and_epochs/epochs"),
        ("GradientTape", "two_layer_net/tape"),
        ("learning rate", "two_layer_net/learning_rate"),
        ("loss", "two_layer_net/loss"),
        ("optimizer", "two_layer_net/optimizer"),
        ("Keras", "keras/history"),
        ("shuffle", "data/shuffle"),
        ("tf.function", "graphs/function"),
        ("retracing", "graphs/function"),
        ("XLA", "graphs/where_it_helps"),
        ("how do I use Adam", "optimizers/adam"),
        ("errata", "errata"),
        ("walkthrough", "notebooks/walkthrough"),
    ],
)
def test_the_right_page_comes_first(search, words, first):
    assert found(search, words)[0] == first


def test_nothing_is_loaded_to_search_before_a_reader_goes_there(reader):
    page = reader.open()
    page.wait_for_load_state("networkidle")
    assert not [url for url in reader.asked if "/workers/search" in url]
    page.keyboard.press("/")
    page.keyboard.type("retracing")  # at once, before the index is read
    expect(page.locator(RESULT).first).to_contain_text("tf.function")
    assert [url for url in reader.asked if "/workers/search" in url]


def test_pages_are_found_while_a_word_is_typed(search):
    for length in range(4, len("retracing") + 1):
        assert found(search, "retracing"[:length])[0] == "graphs/function"


@pytest.mark.parametrize("words", ["how do I", "(", "w^2 ~ +x: -", "123", '"loss" +'])
def test_any_words_can_be_typed(search, words):
    found(search, words)


def test_a_result_names_the_words_that_it_lacks_as_they_were_typed(reader):
    page = opened(reader)
    ask(page, "how do I overfit Adam with a zebra")
    missing = page.locator(f"{RESULT} .md-search-result__terms del")
    expect(missing.first).to_be_visible()
    assert set(missing.all_text_contents()) <= {"overfit", "adam", "zebra"}
    assert page.locator(f"{RESULT} mark").filter(has_text="Adam").count()


def indexed(site):
    """The text that each page puts into the search index, by the page's path."""
    docs = json.loads((site.folder / "search/documents.json").read_text())
    texts = {}
    for entry in docs:
        path = entry["location"].partition("#")[0] + "index.html"
        texts[path] = texts.get(path, "") + plain(entry["text"])
    return texts


def plain(text):
    """Text without markup, and with single spaces."""
    return " ".join(BeautifulSoup(text, "html.parser").get_text().split())


def glued(text):
    """Text without spaces: the index has none between the cells of a table."""
    return "".join(text.split())


NUMBERS = "samp, figure svg, figure table"


def flooding(texts, pages):
    """What is in the index of the outputs, tracebacks, drawings and tables of numbers. A line of words may be there."""
    texts = {path: glued(text) for path, text in texts.items()}
    drowning = [
        (path, glued(element.get_text()))
        for path, page in pages.items()
        for element in page.select(NUMBERS)
        if len(re.findall(r"\d+", element.get_text(" "))) > 10
    ]
    return [(path, text) for path, text in drowning if text in texts.get(path, "")]


def test_the_index_holds_programs_but_no_numbers(site):
    texts = indexed(site)
    assert flooding(texts, site.pages) == []
    (source,) = site.snippets["two_layer_net/tape.py"].select("code")
    assert plain(source.get_text()) in texts["two_layer_net/tape/index.html"]


@pytest.mark.parametrize("tag", ["samp", "figure><svg", "figure><table"])
def test_numbers_in_the_index_would_be_found(tag):
    numbers = " ".join(map(str, range(30)))
    pages = {"a": BeautifulSoup(f"<{tag}>{numbers}\n", "html.parser")}
    assert flooding({"a": f"text {numbers} text"}, pages) == [("a", glued(numbers))]
    assert flooding({"a": "text", "b": numbers}, pages) == []


def words(site):
    """The words of the index, as the browser separates them."""
    folder = site.folder / "search"
    config = json.loads((folder / "search_index.json").read_text())["config"]
    for entry in json.loads((folder / "documents.json").read_text()):
        yield from re.split(config["separator"], plain(entry["text"]))


def test_words_are_made_of_letters(site):
    """Numbers differ from build to build, and with some of them the search did not find "loss" any more."""
    found = set(words(site))
    assert {"matmul", "Gradient", "Tape"} <= found
    assert not [word for word in found if re.search(r"[^A-Za-z]", word)]
