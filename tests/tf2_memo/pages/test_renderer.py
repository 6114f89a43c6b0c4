"""Fences of planted pages, through a whole build."""

import json

import markdown_exec
import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from tests.conftest import scratch_project
from tests.fences import fence
from tests.planted import announced, planted_site, write
from tf2_memo.pages.extension import makeExtension
from tf2_memo.pages.fence import format, validator
from tf2_memo.pages.renderer import Renderer

NET = '''"""Train a net."""

# Data
losses = [1.5, 0.5]

for loss in losses:
    # Report
    print(f"<loss> & {loss}")
'''
PAGE = (
    "# Start\n\n"
    + fence('exec="on" snippet="net.py" session="net"')
    + fence('exec="on" session="net"', "print(f'**{losses[-1]}**')")
    + fence('exec="on" html="yes"', "print('<b class=\"planted\">bold</b>')")
    + fence('exec="on"', "print('[there](other.md#snippet-wrong)')")
    + '```{.python exec="on"}\nprint("*braced*")\n```\n\n'
)
OTHER = (
    fence('snippet="net.py:report"')
    + fence('exec="on" snippet="wrong.py" raises="ValueError"')
    + "The end.\n"
)


WARNING = (
    "import sys, warnings\n"
    "warnings.warn_explicit('odd <x> at 0x7f00aa', UserWarning, '/a/c/site-packages/keras/layer.py', 7)\n"
)
STEPS = "x = 6\n\n# Add\nprint(x + 1)\n\n# Fail\nint('x')\n"
SECTIONS = "".join(
    fence(f'exec="on" snippet="steps.py:{name}" raises="ValueError"')
    + f"After {name}.\n\n"
    for name in ("start", "add", "fail")
)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A site of three pages, built once for all tests."""
    project = scratch_project(tmp_path_factory.mktemp("renderer"))
    project.write("snippets/net.py", NET)
    project.write("snippets/wrong.py", "print('before')\nint('x')\n")
    project.write("docs/index.md", PAGE)
    project.write("docs/other.md", OTHER)
    project.write("docs/text.md", "No program.\n")
    project.write("snippets/warns.py", WARNING)
    project.write("docs/warns.md", fence('exec="on" snippet="warns.py" stderr="on"'))
    project.write("snippets/steps.py", STEPS)
    project.write("docs/steps.md", SECTIONS)
    log = project.build()
    assert log.returncode == 0, log.stderr
    return project


@pytest.fixture(scope="module")
def page(project):
    return BeautifulSoup(project.read("site/index.html"), "html.parser").article


@pytest.fixture(scope="module")
def other(project):
    return BeautifulSoup(project.read("site/other/index.html"), "html.parser").article


def test_a_snippet_shows_its_source_then_what_it_printed(page):
    (shown,) = page.select(".snippet")
    assert shown["data-snippet"] == "net.py"
    (source,) = shown.select("code")
    assert source.get_text() == NET
    (output,) = shown.select("[data-output]")
    assert output.get_text() == "<loss> & 1.5\n<loss> & 0.5\n"
    assert shown.get_text().index("losses =") < shown.get_text().index("<loss> & 1.5")


def test_under_the_output_stands_where_it_came_from(project, page):
    (line,) = page.select(".snippet .provenance")
    record = json.loads(project.read("site/build.json"))
    facts = (record["versions"]["tensorflow"], record["machine"]["cpu"])
    assert all(fact in line.get_text() for fact in facts)
    assert line.time["datetime"] == record["snippets"][0]["measured"]


def test_what_a_block_prints_is_markdown_or_html(page):
    assert page.strong.get_text() == "0.5"
    assert page.select_one("b.planted").get_text() == "bold"
    assert page.em.get_text() == "braced"


def test_a_link_that_a_block_prints_leads_to_the_page(page):
    link = page.find("a", string="there")
    assert link["href"] == "site:other/#snippet-wrong"  # main.html resolves it


def test_an_excerpt_shows_a_section_and_leads_to_the_whole(other):
    (excerpt,) = other.select(".excerpt")
    assert excerpt["data-snippet"] == "net.py:report"
    assert excerpt.code.get_text() == '# Report\nprint(f"<loss> & {loss}")\n'
    assert excerpt.a["href"] == "site:#snippet-net"  # the theme's main.html resolves it
    assert not excerpt.select("[data-output]")


def test_a_declared_error_is_shown_as_such(other):
    (shown,) = other.select(".snippet")
    assert shown.select_one("[data-output]").get_text() == "before\n"
    error = shown.select_one("[data-error]").get_text()
    assert 'File "snippets/wrong.py", line 2' in error
    assert error.endswith("ValueError: invalid literal for int() with base 10: 'x'\n")


def test_a_page_that_ran_something_ends_with_its_day(project, page, other):
    for article in (page, other):
        (line,) = article.select(".last-executed")
        assert not line.find_next_sibling()
    assert "last-executed" not in project.read("site/text/index.html")


def test_a_program_may_be_shown_section_by_section(project):
    html = project.read("site/steps/index.html")
    page = BeautifulSoup(html, "html.parser").article
    sections = page.select(".section")
    assert [each["data-section"] for each in sections] == ["start", "add", "fail"]
    assert "\n".join(each.code.get_text() for each in sections) == STEPS
    start, add, fail = ([samp.get_text() for samp in each("samp")] for each in sections)
    assert (start, add) == ([], ["7\n"])
    assert fail[-1].endswith(
        "ValueError: invalid literal for int() with base 10: 'x'\n"
    )
    whole = page.select_one("details.whole-program .snippet")
    assert whole.code.get_text() == STEPS
    assert whole.select_one("[data-output]").get_text() == "7\n"
    (bar,) = page.select(".program-bar")
    assert bar["data-program"] == "snippet-steps"
    assert page.get_text().index("After add.") < page.get_text().index("int('x')")


def test_a_warning_stands_below_the_output_without_what_this_machine_adds(project):
    html = project.read("site/warns/index.html")
    output = BeautifulSoup(html, "html.parser").select_one(".snippet .output")
    assert output.select_one("[data-output]").get_text() == ""
    assert output.select_one(".warning [data-stderr]").get_text() == (
        "keras/layer.py:7: UserWarning: odd <x> at 0x\n"
    )


ONE = fence('exec="on" snippet="one.py"')


def rendered(folder, repository="", **highlight) -> str:
    """Return the HTML of a planted page, rendered anew with settings of the site and of its highlighter."""
    write(folder, {"snippets/one.py": "x = 1\n", "docs/index.md": ONE})
    site = planted_site(folder, extra={"repository": repository})
    python = {"name": "python", "class": "", "validator": validator, "format": format}
    return Markdown(
        extensions=[
            makeExtension(Renderer(announced(site))),
            "pymdownx.highlight",
            "pymdownx.superfences",
        ],
        extension_configs={
            "pymdownx.highlight": highlight,
            "pymdownx.superfences": {"custom_fences": [python]},
        },
    ).convert(ONE)


def test_what_markdown_exec_has_laid_out_is_kept(tmp_path, monkeypatch):
    first = rendered(tmp_path)
    monkeypatch.delattr(markdown_exec, "base_format")
    assert rendered(tmp_path) == first
    assert 'data-snippet="one.py"' in first


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        ({"repository": "https://github.com/a/b"}, "Open in Colab"),
        ({"linenums": True}, "linenos"),
    ],
)
def test_changed_settings_lay_a_program_out_anew(tmp_path, changed, shown):
    assert shown not in rendered(tmp_path)
    assert shown in rendered(tmp_path, **changed)
