"""A site, as the configuration of each generator describes it."""

import pytest
import yaml
from mkdocs.config import load_config
from zensical.config import parse_config

from tests.planted import planted_site, write
from tf2_memo.site import Entry, Site, anchor

SETTINGS = """\
site_name: Planted
site_description: What it is about.
site_url: https://host.example/memo
docs_dir: pages
use_directory_urls: false
exclude_docs: |
  /drafts/
  *.secret.md
extra: {cheatsheet: sheet.pdf, repository: "https://github.com/owner/name/", timeout: 5}
nav:
  - Start: README.md
  - there.md
  - Elsewhere: https://host.example/
  - Nets:
      - Loss: nets/loss.md
      - Deep:
          - Tape: nets/deep/tape.md
"""
FILES = [
    "README.md",
    "there.md",
    "nets/loss.md",
    "nets/deep/tape.md",
    "notebooks/walk.py",
]
LEFT_OUT = ["drafts/a.md", "b.secret.md", ".hidden/c.md", "templates/d.md"]


def by_mkdocs(root):
    """The site as a build with MkDocs describes it."""
    return Site.of(load_config(str(root / "mkdocs.yml")), root)


def by_zensical(root):
    """The site as a build with Zensical describes it."""
    config = parse_config(str(root / "mkdocs.yml"))
    return Site.of(config, root)


def by_hand(root):
    """The site as the file describes it."""
    return Site.of(yaml.safe_load(SETTINGS), root)


@pytest.fixture(params=[by_mkdocs, by_zensical, by_hand])
def site(request, tmp_path):
    write(tmp_path, {"mkdocs.yml": SETTINGS})
    write(tmp_path, {f"pages/{file}": "" for file in FILES + LEFT_OUT})
    return request.param(tmp_path)


def test_all_generators_describe_the_same_site(site, tmp_path):
    assert (site.name, site.description) == ("Planted", "What it is about.")
    assert (site.docs, site.snippets) == (tmp_path / "pages", tmp_path / "snippets")
    assert site.url == "https://host.example/memo/"
    assert site.repository == "https://github.com/owner/name"
    assert site.timeout == 5
    assert not site.serving
    assert not site.use_directory_urls


def test_the_navigation_is_the_same_from_all_generators(site):
    titles = [(entry.section, entry.page) for entry in site.navigation]
    assert titles == [
        ("", "README"),
        ("", "there"),
        ("Nets", "nets/loss"),
        ("Nets", "nets/deep/tape"),
    ]
    assert site.navigation[2] == Entry("Nets", "Loss", "nets/loss")
    topics = site.topics()
    assert (topics["README"], topics["nets/deep/tape"]) == ("Start", "Nets")


def test_its_pages_are_those_that_the_generator_builds(site):
    pages = [site.page_of(file) for file in site.pages() + site.notebooks()]
    assert sorted(pages) == sorted(FILES)


def test_a_draft_is_a_page_only_where_a_server_shows_it(tmp_path):
    write(tmp_path, {"docs/index.md": "", "docs/drafts/a.md": ""})
    pages = [
        planted_site(tmp_path, serving=serving, draft_docs="/drafts/\n").pages()
        for serving in (False, True)
    ]
    assert [len(each) for each in pages] == [1, 2]


@pytest.mark.parametrize(
    ("folders", "addresses"),
    [
        (True, ["", "a/", "", "a/b/", "a/"]),
        (False, ["index.html", "a/index.html", "index.html", "a/b.html", "a.html"]),
    ],
)
def test_pages_are_where_the_generator_puts_them(tmp_path, folders, addresses):
    site = planted_site(tmp_path, use_directory_urls=folders)
    pages = ["index", "a/index", "README", "a/b", "a"]
    assert [site.address(page) for page in pages] == addresses


def test_nothing_is_configured(tmp_path):
    site = planted_site(tmp_path, site_url=None, nav=None, extra=None)
    assert (site.url, site.repository, site.navigation) == ("", "", ())


@pytest.mark.parametrize(
    ("repository", "colab"),
    [
        (
            "https://github.com/owner/name",
            "https://colab.research.google.com/github/owner/name/blob/gh-pages/a.ipynb",
        ),
        ("https://example.org/owner/name", ""),
        ("", ""),
    ],
)
def test_colab_opens_what_is_on_github(tmp_path, repository, colab):
    site = planted_site(tmp_path, extra={"repository": repository})
    assert site.colab("a.ipynb") == colab


def test_a_file_is_named_from_the_root_where_it_is_below_it(tmp_path):
    site = planted_site(tmp_path / "memo", docs_dir="../pages")
    assert site.shown(tmp_path / "memo" / "a.md") == "a.md"
    assert site.shown(tmp_path / "pages" / "a.md") == f"{tmp_path}/pages/a.md"


def test_a_site_may_be_configured_from_a_folder_beside_it(tmp_path):
    write(tmp_path, {"memo/mkdocs.yml": SETTINGS, "memo/pages/a.md": ""})
    (tmp_path / "elsewhere").mkdir()
    site = by_mkdocs(tmp_path / "elsewhere" / ".." / "memo")
    assert [site.shown(file) for file in site.pages()] == ["pages/a.md"]


def test_the_id_of_a_snippet_has_no_dot():
    assert anchor("nets/tape.py") == "snippet-tape"
