"""Addresses that mkdocs.yml sets, read as the fence reads them: from the file."""

import pytest

from tf2_memo import addresses

SETTINGS = """\
site_url: https://example.org/memo
extra:
  repository: "{repository}"
markdown_extensions:
  - something: !!python/name:no.such.module
"""


def test_a_repository_on_github_is_opened_in_colab(configured):
    configured(SETTINGS.format(repository="https://github.com/owner/name/"))
    assert addresses.site() == "https://example.org/memo/"
    assert addresses.repository() == "https://github.com/owner/name"
    assert addresses.colab("snippets/a.ipynb") == (
        "https://colab.research.google.com/github/owner/name/blob/gh-pages/snippets/a.ipynb"
    )


@pytest.mark.parametrize("repository", ["", "https://example.org/owner/name"])
def test_colab_opens_nothing_from_elsewhere(configured, repository):
    configured(SETTINGS.format(repository=repository))
    assert addresses.colab("snippets/a.ipynb") == ""


def test_nothing_is_configured(configured):
    configured("site_name: Memo\n")
    assert (addresses.site(), addresses.repository()) == ("", "")


def test_pages_are_where_the_generator_puts_them(configured, monkeypatch):
    configured("use_directory_urls: !ENV [FOLDERS, true]\n")
    assert addresses.page("a/b") == "a/b/"
    assert addresses.page("index") == ""
    monkeypatch.setenv("FOLDERS", "false")
    addresses.settings.cache_clear()
    assert addresses.page("a/b") == "a/b.html"


def test_topics_are_the_sections_of_the_navigation(configured):
    configured(
        "nav: [{Start: index.md}, {Keras: [{fit: keras/fit.md}, keras/calling.md]}]\n"
    )
    assert list(addresses.topics().items()) == [
        ("index", "Start"),
        ("keras/fit", "Keras"),
        ("keras/calling", "Keras"),
    ]
