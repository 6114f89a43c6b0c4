"""The picture on a card, from planted results."""

from types import SimpleNamespace

import pytest

from tf2_memo.figures import shapes
from tf2_memo.pages.pictures import figures_of, picture_of
from tf2_memo.picture import framed

TICK = '<use x="5" y="50" href="#svg12345678-tick" />'
PAPERS = (
    '<path d="M 0 90 L 120 90 L 120 0 L 0 0 z" style="fill: none" />'
    '<path d="M 20 70 L 110 70 L 110 10 L 20 10 z" style="fill: none" />'
)
CHART = (
    '<figure><svg viewBox="0 0 120 90" aria-labelledby="a"><title id="a">T</title><desc id="b">D</desc>'
    f'{PAPERS}<text x="1">0.5</text>{TICK}'
    '<path d="M 20 70 L 110 10" clip-path="url(#svg12345678-clip)" /></svg></figure>'
)
DRAWING = '<svg viewBox="0 0 40 90"><text>MatMul</text></svg>'


def results(tmp_path, *blocks: tuple[str, str]):
    """Results of one page, `a/page`, whose blocks have these file names and printed these texts."""
    program = SimpleNamespace(
        blocks=[SimpleNamespace(filename=filename) for filename, _ in blocks]
    )
    printed = [SimpleNamespace(stdout=stdout) for _, stdout in blocks]
    pages = {
        "other": SimpleNamespace(programs=[]),
        "a/page": SimpleNamespace(programs=[program]),
    }
    return SimpleNamespace(
        page_at=pages.get,
        of=lambda _program: printed,
        site=SimpleNamespace(docs=tmp_path),
    )


def test_a_chart_shows_its_axes_without_their_numbers(tmp_path):
    picture = picture_of(results(tmp_path, ("snippets/a.py", "1\n"), ("<a 2>", CHART)), "a/page")  # fmt: skip
    assert 'viewBox="15 5 100 70" preserveAspectRatio="none">' in picture
    assert 'd="M 20 70 L 110 10"' in picture
    for left_out in ("0.5", "<title", "<desc", "labelledby", "svg12345678"):
        assert left_out not in picture
    # What refers to an id still does.
    assert "#card12345678-tick" in picture
    assert "url(#card12345678-clip)" in picture


def test_a_chart_with_points_keeps_its_proportions_and_loses_its_legend(tmp_path):
    point = '<use x="5" y="5" style="fill: var(--figure-series-1)" href="#a" />'
    legend = '<path d="M 9 9" style="fill: var(--figure-paper); opacity: 0.8" /><path d="M 8 8" />'
    chart = CHART.replace("</svg>", f"{point}{legend}<defs></defs></svg>")
    picture = picture_of(results(tmp_path, ("<a 1>", chart)), "a/page")
    assert 'preserveAspectRatio="xMidYMid"' in picture
    assert point in picture
    assert "M 9 9" not in picture
    assert "M 8 8" not in picture


def test_a_drawing_that_names_its_part_for_a_card_leaves_its_message_on_the_page(
    tmp_path,
):
    html = shapes.figure(
        [shapes.text(0, 12, "in it"), shapes.shown(10, 0, 40, 30)],
        30,
        title="A message",
        description="It has 1 word.",
        numbers="",
    )
    picture = picture_of(results(tmp_path, ("<a 1>", html)), "a/page")
    assert 'viewBox="5 -5 50 40"' in picture
    assert ' font-size="12">' in picture.partition(">")[0] + ">"  # as on its page
    assert ">in it<" in picture
    assert "message" not in picture


def test_a_drawing_keeps_its_words_and_a_tall_one_shows_its_top(tmp_path):
    picture = picture_of(results(tmp_path, ("<a 1>", DRAWING)), "a/page")
    assert "MatMul" in picture
    assert 'viewBox="0 0 40 90" preserveAspectRatio="xMidYMin slice"' in picture


def test_a_page_without_a_figure_shows_what_it_printed(tmp_path):
    blocks = ("snippets/a.py", "one line\n"), ("snippets/b.py", "1 < 2\n\nb\nc\n")
    picture = picture_of(results(tmp_path, *blocks), "a/page")
    assert [">1 &lt; 2<" in picture, ">b<" in picture, ">c<" in picture] == [True] * 3
    picture = picture_of(results(tmp_path, blocks[0]), "a/page")
    assert ">one line<" in picture


def test_a_notebook_shows_what_a_cell_drew(tmp_path):
    (tmp_path / "book.py").touch()
    assert picture_of(results(tmp_path), "book") == ""
    (tmp_path / "book.md").write_text(f"# Title\n\n{DRAWING}\n")
    assert "MatMul" in picture_of(results(tmp_path), "book")


@pytest.mark.parametrize("page", ["a/page", "other", "missing"])
def test_without_any_of_it_there_is_no_picture(tmp_path, page):
    assert picture_of(results(tmp_path, ("snippets/a.py", "\n")), page) == ""


PANELS = (
    '<figure class="figure panels" data-panels id="figure-1"><p class="message">All &amp; one</p>'
    '<svg viewBox="0 0 9 9"><title>One</title></svg>'
    '<svg viewBox="0 0 8 8"><title>Two</title><text>x</text></svg></figure>'
)
BARE = framed('<svg viewBox="0 0 7 7"><title>Bare</title></svg>', "Bare", "")
NOT_OURS = "<figure><svg><title>Not ours</title></svg></figure>"
EMPTY = framed("no drawing", "Empty", "")


def test_each_figure_has_its_message_and_anchor(tmp_path):
    drawn = ("<a 1>", f"{PANELS}{NOT_OURS}{EMPTY}"), ("snippets/a.py", BARE), ("<a 3>", BARE)  # fmt: skip
    panels, bare = figures_of(results(tmp_path, *drawn), "a/page")
    assert (panels.page, panels.message) == ("a/page", "All & one")
    assert panels.anchor == "figure-1"
    # Of several panels the one with most in it.
    assert 'viewBox="0 0 8 8"' in panels.picture
    assert bare.message == "Bare"
    assert f'id="{bare.anchor}"' in BARE
    assert panels.file != bare.file
