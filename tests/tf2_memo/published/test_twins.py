"""Pages as Markdown, and the list of them."""

import pytest

from tests.planted import announced, planted_site, write
from tf2_memo import html
from tf2_memo.pages.formulas import to_html
from tf2_memo.published import twins
from tf2_memo.published.twins import linked_from, markdown_of, to_markdown


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("index.html", "index.md"),
        ("", "index.md"),
        ("a/b/index.html", "a/b.md"),
        ("a/b/", "a/b.md"),
        ("a/b.html", "a/b.md"),
        ("a/index.html", "a.md"),
    ],
)
def test_where_the_markdown_is(address, expected):
    assert markdown_of(address) == expected


def converted(content: str, address: str = "index.html") -> str:
    marked = to_markdown(f"<article>{content}</article>", address)
    return linked_from(address, marked)


VALUES = """\
<p>a</p><details class="values"><summary>What each name held</summary><table>
<thead><tr><th>name</th><th>type</th><th>values</th></tr></thead>
<tbody><tr><th colspan="3" scope="rowgroup">Start</th></tr>
<tr id="v0"><th scope="row">w_1</th><td>Tensor (2,)</td><td>1, 2<br>min 1<svg></svg></td></tr>
<tr id="v1"><th scope="row">n</th><td>int</td><td></td></tr></tbody>
<tbody><tr><th colspan="3" scope="rowgroup">Train</th></tr>
<tr id="v2"><th scope="row">n</th><td>float</td><td>&lt;2.5&gt;</td></tr></tbody></table></details><p>b</p>
"""


def test_what_names_held_is_a_list_for_each_section():
    assert converted(VALUES) == (
        "a\n\nWhat each name held:\n\nStart:\n\n- `w_1`: Tensor (2,); `1, 2`; `min 1`\n- `n`: int\n\n"
        "Train:\n\n- `n`: float; `<2.5>`\n\nb\n"
    )


VERSIONS = """\
<div data-versions><table><thead><tr><th>Program</th><th>Under other versions</th></tr></thead>
<tbody><tr><th colspan="2" scope="rowgroup">Tensors</th></tr>
<tr><th scope="row"><a href="c/#d">e.py</a></th><td>same</td></tr>
<tr><th scope="row"><a href="c/#f">g.py</a></th><td>fails in 1<p><b>1</b>: <code>h</code></p>
<details><summary><b>2</b></summary>
<div class="language-diff"><pre><del>-i</del>\n<ins>+j</ins></pre></div></details></td></tr></tbody></table></div>
"""


def test_what_programs_do_under_other_versions_is_text():
    assert converted(VERSIONS) == (
        "**Tensors**\n\n[e.py](c.md#d): same\n\n"
        "[g.py](c.md#f): fails in 1\n\n**1**: `h`\n\n**2**\n\n```diff\n-i\n+j\n```\n"
    )


def test_a_group_of_rows_is_a_row():
    rows = "<tbody><tr><th scope=rowgroup>b</th></tr><tr><td>1</td></tr></tbody>"
    table = f"<table><thead><tr><th>a</th></tr></thead>{rows}</table>"
    assert converted(table) == "| a |\n| --- |\n| b |\n| 1 |\n"


@pytest.mark.parametrize(
    ("address", "link", "expected"),
    [
        ("a/b/index.html", "../c/", "c.md"),
        ("a/b/index.html", "../c/#x", "c.md#x"),
        ("a/b/index.html", "../../", "../index.md"),
        ("a/b/index.html", "../../d/e/", "../d/e.md"),
        ("a/b/index.html", "../../build.json", "../build.json"),
        ("a/b/index.html", "#x", "#x"),
        ("a/b/index.html", "https://a.org/", "https://a.org/"),
        ("index.html", "a/b/", "a/b.md"),
        ("index.html", "./", "index.md"),
        ("a/b.html", "c.html#x", "c.md#x"),
        ("a/b.html", "../index.html", "../index.md"),
    ],
)
def test_links_between_pages(address, link, expected):
    assert converted(f'<a href="{link}">x</a>', address) == f"[x]({expected})\n"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("<pre></pre>a", "a"),
        ("<pre><samp>```\nx\n```\n</samp></pre>", "````text\n```\nx\n```\n````"),
        (
            '<div class="language-yaml highlight"><pre><code>a: 1\n</code></pre></div>',
            "```yaml\na: 1\n```",
        ),
        (
            '<div class="snippet"><pre><code>x = 1\n</code></pre></div>',
            "```python\nx = 1\n```",
        ),
        ("<form>not for programs</form>a", "a"),
        ("<span>a</span>", "a"),
        ('<span class="filename">a.py</span>', "`a.py`:"),
        (to_html("a_1"), "$a_1$"),
        (to_html(r"\frac{a}{b}", block=True), r"$$\frac{a}{b}$$"),
        ("<svg></svg>a", "a"),
        ("<svg><title>A net</title></svg>", "**Figure: A net**"),
        ('<img alt="A net">', "**Figure: A net**"),
        ('<a href="#b" class="term">a</a>', "a"),
        ('a<details class="whole-program"><pre>a</pre></details>', "a"),
    ],
)
def test_parts_of_a_page(part, expected):
    assert converted(part) == f"{expected}\n"


@pytest.mark.parametrize(
    ("rows", "shown", "note"),
    [(8, 8, ""), (9, 8, "1 more row: see"), (102, 8, "94 more rows: see")],
)
def test_of_the_numbers_below_a_chart_few_are_shown(rows, shown, note):
    table = html.table(["x"], [(f"value {row}",) for row in range(rows)])
    text = converted(f"<figure>{table}</figure>")
    assert text.count("value") == shown
    assert note in text
    assert ("more" in text) == bool(note)
    assert converted(table).count("value") == rows  # of a table that is no chart's


@pytest.mark.parametrize("address", ["", "https://example.org/memo/"])
def test_a_site_has_a_twin_of_each_page_and_lists_in_the_order_of_the_menu(
    tmp_path, address
):
    nav = [
        {"Start": "index.md"},
        {"There": "https://example.org"},
        {"Nets": [{"Loss": "nets/loss.md"}, {"Gone": "gone.md"}]},
    ]
    write(
        tmp_path,
        {
            "docs/index.md": "# Start\n",
            "docs/nets/loss.md": "---\ndescription: How far off.\n---\n# Loss\n",
            "docs/moved.md": "",
            "site/index.html": '<article><p>One &amp; <a href="nets/loss/">all</a></p></article>',
            "site/nets/loss/index.html": '<article>Two, <a href="../../">up</a></article>',
            "site/moved/index.html": '<meta http-equiv="refresh" content="0">',
        },
    )
    site = planted_site(
        tmp_path, nav=nav, site_description="What it is about.", site_url=address
    )
    folder = tmp_path / "site"
    twins.write(announced(site), folder)
    assert (folder / "index.md").read_text() == "One & [all](nets/loss.md)\n"
    assert (folder / "nets" / "loss.md").read_text() == "Two, [up](../index.md)\n"
    assert (folder / "llms.txt").read_text() == (
        "# Planted\n\n> What it is about.\n\n"
        f"All pages in one file: [llms-full.txt]({address}llms-full.txt)\n\n"
        f"## Pages\n\n- [Start]({address}index.md)\n\n"
        f"## Nets\n\n- [Loss]({address}nets/loss.md): How far off.\n"
    )
    assert (folder / "llms-full.txt").read_text() == (
        f"One & [all]({address}nets/loss.md)\n\nTwo, [up]({address}index.md)\n"
    )


def test_a_twin_is_made_anew_when_its_page_changes(tmp_path):
    write(tmp_path, {"docs/index.md": ""})
    for text in ("One", "One", "Two"):
        write(tmp_path, {"site/index.html": f"<article>{text}</article>"})
        twins.write(announced(planted_site(tmp_path)), tmp_path / "site")
        assert (tmp_path / "site" / "index.md").read_text() == f"{text}\n"
