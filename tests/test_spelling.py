"""The spelling of everything that is written in Markdown. tests/site/test_spelling.py reads the built pages."""

import pytest
from spellchecker import SpellChecker

from tests.house import MARKDOWN, ROOT
from tests.spelling import WORDS, unknown_in_markdown

FILES = sorted(
    file.relative_to(ROOT).as_posix()
    for file in [*ROOT.glob("*.md"), *ROOT.glob(".github/*.md"), *MARKDOWN]
)


@pytest.mark.parametrize("file", FILES)
def test_every_word_is_known(file):
    assert unknown_in_markdown((ROOT / file).read_text(encoding="utf-8")) == set()


def test_a_mistake_would_be_found():
    text = "# Teh gradient\n\n`teh` Keras' and TensorFlow's **mistak**\n\n```\nx = wrng\n```\n"
    assert unknown_in_markdown(text) == {"teh", "mistak"}


def test_the_list_is_sorted_and_holds_only_what_the_dictionary_lacks():
    words = WORDS.read_text(encoding="utf-8").splitlines()
    assert words == sorted(set(words))
    assert SpellChecker().known(words) == set()
