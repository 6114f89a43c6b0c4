"""The templates, rendered by each generator that reads mkdocs.yml."""

import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import scratch_project
from tests.house import ROOT
from tf2_memo import cards

SETTINGS = f"""\
site_name: Planted
site_url: https://host.example/memo/
theme: {{name: material, font: false, custom_dir: {ROOT}/tf2_memo/theme}}
extra: {{repository: "https://host.example/owner/name"}}
markdown_extensions: [attr_list]
"""

ENGINES = {
    "mkdocs": ["build"],
    "properdocs": ["build", "--config-file", "mkdocs.yml"],
    "zensical": ["build", "--clean"],
}


@pytest.fixture(scope="module", params=ENGINES)
def built(request, tmp_path_factory):
    """The folder of a site of two pages."""
    project = scratch_project(tmp_path_factory.mktemp(request.param))
    project.write("mkdocs.yml", SETTINGS)
    project.write(
        "docs/nets/loss.md",
        '---\ndescription: What "loss" & error say.\n---\n\n# Loss\n\n[file](x){: href="site:build.json"}\n',
    )
    program = Path(sys.executable).parent / request.param
    log = project.run(str(program), *ENGINES[request.param])
    assert log.returncode == 0, log.stderr + log.stdout
    return project.root / "site"


def page(built, path):
    return BeautifulSoup((built / path).read_text(), "html.parser")


def test_a_link_to_a_page_shows_its_title_description_and_picture(built):
    head = page(built, "nets/loss/index.html").head
    said = {
        tag["property"]: tag["content"] for tag in head.select('meta[property^="og:"]')
    }
    assert said["og:title"] == "Loss"
    assert said["og:description"] == 'What "loss" & error say.'
    assert said["og:url"] == "https://host.example/memo/nets/loss/"
    assert said["og:image"] == "https://host.example/memo/nets/loss/card.png"
    cards.write(built)
    assert (built / "nets/loss/card.png").exists()
    assert (built / "card.png").exists()


def test_a_page_leads_to_its_source(built):
    for path, source in {"": "index.md", "nets/loss/": "nets/loss.md"}.items():
        (link,) = page(built, f"{path}index.html").select('a[rel="edit"]')
        assert (
            link["href"] == f"https://host.example/owner/name/edit/main/docs/{source}"
        )
        assert link.svg


def test_a_link_of_a_fence_leads_from_the_depth_of_its_page(built):
    (link,) = page(built, "nets/loss/index.html").find_all("a", string="file")
    assert link["href"] == "../../build.json"


def test_the_missing_page_leads_below_the_path_of_the_host(built):
    missing = page(built, "404.html")
    assert "Page not found" in missing.title.get_text()
    links = [link["href"].replace("/.", "/") for link in missing.select("article li a")]
    assert sorted(links) == ["/memo/", "/memo/nets/loss/"]
