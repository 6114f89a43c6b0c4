"""The extension that explains terms where a page first uses them."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from tests.planted import planted_site, write
from tf2_memo.pages.glossary import Marker, read_glossary

ENTRIES = """\
# Glossary

Batch
:   A `group` of *samples*, see
    [there](there.md).
:   [Batches](batches.md)

Batch size
:   How many.

Tensor
:   An array.
"""


@pytest.fixture
def glossary(tmp_path):
    """The planted glossary."""
    write(tmp_path, {"docs/glossary.md": ENTRIES})
    return read_glossary(planted_site(tmp_path))


@pytest.fixture
def marked(glossary):
    """Convert a text, and return it as HTML with its terms marked."""

    def convert(text):
        md = Markdown(extensions=["def_list", "tables", "fenced_code"])
        md.treeprocessors.register(Marker(md, lambda: glossary), "glossary", 7)
        return BeautifulSoup(md.convert(text), "html.parser")

    return convert


def words(html: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in html.select("a.term")]


def test_a_definition_is_the_text_of_the_first_paragraph(glossary):
    assert glossary.definitions == {
        "Batch": "A group of samples, see there.",
        "Batch size": "How many.",
        "Tensor": "An array.",
    }


def test_a_site_without_a_glossary_has_no_terms(tmp_path):
    assert read_glossary(planted_site(tmp_path)).definitions == {}


def test_a_term_leads_to_its_entry(marked):
    (link,) = marked("A tensor.").select("a.term")
    assert link["href"] == "site:glossary/#tensor"
    assert link["title"] == "An array."
    entry = marked(ENTRIES).find(id="tensor")
    assert (entry.name, entry.get_text()) == ("dt", "Tensor")


def test_only_the_first_use_is_marked_and_the_text_stays(marked):
    html = marked("Tensors, a *tensor*, and a batch: the batch and **the Tensor**.")
    assert words(html) == ["Tensors", "batch"]
    assert (
        html.get_text() == "Tensors, a tensor, and a batch: the batch and the Tensor."
    )


def test_the_longer_term_wins(marked):
    assert words(marked("The batch size of a batch.")) == ["batch size", "batch"]


def test_a_plural_is_the_term_and_a_part_of_a_word_is_not(marked):
    assert words(marked("Tensorboard, tensors and batches, subbatch")) == [
        "tensors",
        "batches",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Tensor",
        "## A `x` tensor",
        "[a tensor](x.md)",
        "`tensor`",
        "    tensor = 1",
        "```\ntensor\n```",
        "<p>a tensor</p>",
        ENTRIES,
    ],
)
def test_headings_links_code_and_entries_are_left_alone(marked, text):
    assert words(marked(text)) == []


def test_terms_in_lists_and_tables_are_marked(marked):
    assert words(marked("- a tensor")) == ["tensor"]
    assert words(marked("| a | b |\n|---|---|\n| c | a tensor |")) == ["tensor"]


def test_an_entry_of_another_list_has_no_address(marked):
    (entry,) = marked("Gadget\n:   A thing.\n").select("dt")
    assert "id" not in entry.attrs
