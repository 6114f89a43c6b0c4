"""What is said of a whole build."""

import subprocess
from hashlib import sha256

import pytest
from bs4 import BeautifulSoup

from tests.fences import fence
from tests.planted import announced, planted_site, write
from tf2_memo.pages import snippet_index
from tf2_memo.pages.record import build_record, build_table

SOURCE = '"""Add & print."""\n\nprint(1 + 1)\n'


@pytest.fixture
def build(tmp_path):
    """Build a site of two snippets, of which the navigation knows one page."""
    write(
        tmp_path,
        {
            "snippets/nets/add.py": SOURCE,
            "snippets/other.py": "print(2)\n",
            "docs/nets/add.md": fence('exec="on" snippet="nets/add.py"'),
            "docs/a.md": fence('exec="on" snippet="other.py"'),
        },
    )
    nav = [{"Nets": [{"Adding": "nets/add.md"}]}]
    return lambda: announced(planted_site(tmp_path, nav=nav))


def test_the_record_holds_each_snippet_with_its_source_and_result(build):
    other, add = build_record(build())["snippets"]
    assert add == {
        "path": "nets/add.py",
        "page": "nets/add",
        "sha256": sha256(SOURCE.encode()).hexdigest(),
        "stdout": "snippets/nets/add.py\n",
        "values": [{"x": {"type": "Tensor", "shape": [2], "dtype": "int32"}}],
        "seconds": 0.5,
        "cached": False,
        "measured": "2026-01-02T03:04:05+00:00",
    }
    again = build_record(build())["snippets"]
    assert again == [each | {"cached": True} for each in (other, add)]


def test_the_page_of_the_build_names_versions_machine_and_all_run_times(build):
    results = build()
    table = build_table(results)
    facts = results.machine
    for fact in (facts.versions["tensorflow"], facts.cpu, facts.system):
        assert fact in table
    assert "The 2 snippets ran on 2026-01-02, in 1.0 s in all." in table


def test_a_build_may_have_no_snippet(tmp_path):
    write(tmp_path, {"docs/index.md": ""})
    table = build_table(announced(planted_site(tmp_path)))
    assert "The 0 snippets ran on never" in table


def test_the_index_follows_the_navigation_and_links_to_pages_and_files(build):
    table = BeautifulSoup(snippet_index.table(build()), "html.parser").table
    topics = [topic.get_text() for topic in table.select("[scope=rowgroup]")]
    assert topics == ["Nets", "a"]
    row = table.select_one("tr:has(td)")
    assert row.td.get_text() == "Add & print."
    assert [link["href"] for link in row.select("a")] == [
        "site:nets/add/#snippet-add",
        "site:snippets/nets/add.py",
        "site:snippets/nets/add.ipynb",
    ]


def test_the_record_names_the_commit_and_whether_files_have_changed_since(
    build, tmp_path
):
    source = build_record(build())["source"]
    assert (source["commit"], source["clean"]) == ("", False)

    def git(*command):
        author = ("-c", "user.name=a", "-c", "user.email=a@b")
        return subprocess.check_output(["git", *author, *command], cwd=tmp_path, text=True)  # fmt: skip

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "x")
    source = build_record(build())["source"]
    assert source["commit"] == git("rev-parse", "HEAD").strip()
    assert source["clean"]
    (tmp_path / "docs/a.md").write_text("# Changed\n")
    assert not build_record(announced(planted_site(tmp_path)))["source"]["clean"]
