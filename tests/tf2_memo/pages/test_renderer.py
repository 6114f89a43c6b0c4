"""Fences of planted pages, through a whole build."""

import json

import pytest
from bs4 import BeautifulSoup

from tests.fences import fence

NET = '''"""Train a net."""

# Data
losses = [1.5, 0.5]

for loss in losses:
    # Report
    print(f"<loss> & {loss}")
'''


@pytest.fixture
def net(project):
    project.write("snippets/net.py", NET)
    return project


def build(project, page):
    project.write("docs/index.md", f"# Start\n\n{page}")
    log = project.build()
    assert log.returncode == 0, log.stderr
    return BeautifulSoup(project.read("site/index.html"), "html.parser")


def test_a_snippet_shows_its_source_then_what_it_printed(net):
    (shown,) = build(net, fence('exec="on" snippet="net.py"')).select(".snippet")
    assert shown["data-snippet"] == "net.py"
    (source,) = shown.select("code")
    assert source.get_text() == NET
    (output,) = shown.select("[data-output]")
    assert output.get_text() == "<loss> & 1.5\n<loss> & 0.5\n"
    assert shown.get_text().index("losses =") < shown.get_text().index("<loss> & 1.5")


def test_under_the_output_stands_where_it_came_from(net):
    (line,) = build(net, fence('exec="on" snippet="net.py"')).select(
        ".snippet .provenance"
    )
    record = json.loads(net.read("site/build.json"))
    for fact in (
        "TensorFlow " + record["versions"]["tensorflow"],
        record["machine"]["cpu"],
        " s ",
    ):
        assert fact in line.get_text()
    assert line.time["datetime"] == record["snippets"][0]["measured"]


def test_an_excerpt_shows_a_section_without_output(net):
    page = fence('exec="on" snippet="net.py"') + fence('snippet="net.py:report"')
    (excerpt,) = build(net, page).select(".excerpt")
    assert excerpt["data-snippet"] == "net.py:report"
    assert excerpt.code.get_text() == '# Report\nprint(f"<loss> & {loss}")\n'
    assert not excerpt.select("[data-output]")


def test_a_session_goes_on_with_the_snippets_names(net):
    page = fence('exec="on" snippet="net.py" session="net"') + fence(
        'exec="on" session="net"', "print(f'**{losses[-1]}**')"
    )
    assert build(net, page).select_one("article strong").get_text() == "0.5"


def test_options_of_markdown_exec_keep_their_meaning(net):
    page = (
        fence('exec="on" html="yes"', "print('<b class=\"planted\">bold</b>')")
        + fence('exec="on" result="text"', "print('*plain*')")
        + fence('exec="on" source="below" title="first.py"', "print('*emphasis*')")
        + fence('exec="on" source="tabbed-left" snippet="net.py" tabs="Code|Output"')
    )
    soup = build(net, page)
    assert soup.select_one("b.planted").get_text() == "bold"
    assert "*plain*" in [code.get_text().strip() for code in soup.select("code")]
    assert soup.find("em").find_next("code").get_text().strip() == "print('*emphasis*')"
    assert soup.find("em").find_next(class_="filename").get_text() == "first.py"
    assert soup.select_one(".snippet [data-output]")


def test_a_declared_error_is_shown_as_such(net):
    net.write("snippets/net.py", "print('before')\nint('x')\n")
    (shown,) = build(
        net, fence('exec="on" snippet="net.py" raises="ValueError"')
    ).select(".snippet")
    assert shown.select_one("[data-output]").get_text() == "before\n"
    error = shown.select_one("[data-error]").get_text()
    assert 'File "snippets/net.py", line 2' in error
    assert error.endswith("ValueError: invalid literal for int() with base 10: 'x'\n")
