"""A small site as each generator builds it: its pages, what the theme adds to them, and what is published."""

import json
import os

import pytest
from bs4 import BeautifulSoup

from tests.conftest import SETTINGS, scratch_project
from tests.engines import COMMANDS, build_with
from tests.fences import fence
from tests.house import ROOT
from verify.download import check, read_sums

HOST = "https://host.example/memo/"
REPOSITORY = "https://github.com/owner/name"
HOSTED = f"""\
{SETTINGS.replace("font: false", f"font: false, custom_dir: {ROOT}/tf2_memo/theme")}
  - attr_list
site_url: {HOST}
extra: {{repository: {REPOSITORY}}}
nav: [{{Start: index.md}}, {{Nets: [{{Loss: nets/loss.md}}, {{Again: nets/README.md}}]}}]
"""
LOSS = """\
---
description: What "loss" & error say.
---

# Loss of a net

[file](x){: href="site:build.json"}

"""


@pytest.fixture(scope="module", params=COMMANDS)
def project(request, tmp_path_factory):
    """A built site of three pages."""
    project = scratch_project(tmp_path_factory.mktemp(request.param))
    project.write("mkdocs.yml", HOSTED)
    project.write("snippets/nets/loss.py", '"""Print."""\n\nprint("right")\n')
    project.write("docs/nets/loss.md", LOSS + fence('exec="on" snippet="nets/loss.py"'))
    project.write("docs/nets/README.md", "# Again\n\n```snippets\n```\n")
    log = build_with(request.param, project)
    assert log.returncode == 0, log.stderr + log.stdout
    return project


def page(project, path):
    return BeautifulSoup(project.read(f"site/{path}"), "html.parser")


def test_what_ran_is_on_the_page_in_the_index_and_on_record(project):
    (output,) = page(project, "nets/loss/index.html").select("[data-output]")
    assert output.get_text() == "right\n"
    (topic,) = page(project, "nets/index.html").select("[scope=rowgroup]")
    assert topic.get_text() == "Nets"
    (entry,) = json.loads(project.read("site/build.json"))["snippets"]
    assert (entry["path"], entry["page"]) == ("nets/loss.py", "nets/loss")


def test_the_downloads_say_where_they_come_from(project):
    program = project.read("site/snippets/nets/loss.py")
    assert f"{HOST}nets/loss/#snippet-loss" in program
    assert (project.root / "site/snippets/nets/loss.ipynb").exists()
    (colab,) = page(project, "nets/loss/index.html").find_all(string="Open in Colab")
    assert "/owner/name/blob/gh-pages/snippets/nets" in colab.parent["href"]


def test_a_link_to_a_page_shows_its_title_description_and_picture(project):
    head = page(project, "nets/loss/index.html").head
    said = {
        tag["property"]: tag["content"] for tag in head.select('meta[property^="og:"]')
    }
    assert said["og:title"] == "Loss"
    assert said["og:description"] == 'What "loss" & error say.'
    assert said["og:url"] == f"{HOST}nets/loss/"
    assert said["og:image"] == f"{HOST}nets/loss/card.png"
    for folder in ("", "nets/", "nets/loss/"):
        assert (project.root / "site" / folder / "card.png").exists()


def test_each_page_has_its_twin_and_the_list_names_them(project):
    listed = project.read("site/llms.txt")
    for name in ("index.md", "nets.md", "nets/loss.md"):
        assert project.read(f"site/{name}").startswith("# ")
        assert f"]({HOST}{name})" in listed
    assert "Loss]" in listed
    assert "```text\nright\n```" in project.read("site/nets/loss.md")


def test_a_page_leads_to_its_source(project):
    for path, source in {"": "index.md", "nets/loss/": "nets/loss.md"}.items():
        (link,) = page(project, f"{path}index.html").select('a[rel="edit"]')
        assert link["href"] == f"{REPOSITORY}/edit/main/docs/{source}"
        assert link.svg


def test_the_sums_are_those_of_the_finished_files(project):
    sums = read_sums(project.root / "site")
    assert {"index.html", "sitemap.xml", "build.json", "nets/loss.md"} <= set(sums)
    assert check(project.root / "site") == []


def test_a_link_of_a_fence_leads_from_the_depth_of_its_page(project):
    (link,) = page(project, "nets/loss/index.html").find_all("a", string="file")
    assert link["href"] == "../../build.json"


def test_a_page_allows_its_own_scripts_only(project):
    (policy,) = page(project, "index.html").select(
        'meta[http-equiv="Content-Security-Policy"]'
    )
    assert "'sha256-" in policy["content"]
    assert "script-src 'self' 'unsafe-inline'" not in policy["content"]


def test_the_missing_page_leads_below_the_path_of_the_host(project):
    missing = page(project, "404.html")
    assert "Page not found" in missing.title.get_text()
    links = [os.path.normpath(link["href"]) for link in missing.select("article li a")]
    assert sorted(links) == ["/memo", "/memo/nets", "/memo/nets/loss"]


@pytest.mark.parametrize(
    ("page", "place"),
    [
        (fence('exec="on"', "1 / 0"), "docs/wrong.md, line 1: <block 1> failed"),
        (fence('exec="on" sesion="s"', "print(1)"), "docs/wrong.md, line 1: unknown"),
        ("\n" + fence("exec=on", "print(1)"), "docs/wrong.md, line 2: this fence is"),
    ],
)
def test_zensical_alone_publishes_no_fault(tmp_path, page, place):
    project = scratch_project(tmp_path)
    project.write("docs/wrong.md", page)
    log = project.run("-m", "zensical", "build", "--clean")
    assert log.returncode != 0
    assert place in log.stderr + log.stdout
