"""No measured figure is typed in the prose of a page."""

import pytest

from tests.house import MARKDOWN, NOTEBOOKS, ROOT
from tests.prose import KINDS, Figure, figures, prose_of_notebook

DEFINITIONS = [
    # (page below docs/, its exact words around the figure, why that figure is no measurement)
    ("contributing.md", "may run for 60 seconds", "a setting"),
    ("contributing.md", "still running after 60 s", "a setting"),
    ("contributing.md", "hangs for 60 s", "a setting"),
    ("contributing.md", "memory without end (4 GiB)", "a setting"),
    ("contributing.md", "output without end (1 MB)", "a setting"),
    ("contributing.md", "or run twice", "a rule that the build checks"),
    ("messages/index.md", "is a double tensor", "the name of a dtype"),
    ("messages/float_double.md", "is a double tensor", "the name of a dtype"),
]
"""Figures that define something. What the list does not hold must be computed by the page."""

FILES = sorted(
    file.relative_to(ROOT / "docs").as_posix() for file in [*MARKDOWN, *NOTEBOOKS]
)


def prose(page: str) -> str:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return prose_of_notebook(text) if page.endswith(".py") else text


def measured(page: str, text: str, definitions=()) -> list[Figure]:
    """The figures of a page that no definition of it covers."""
    words = [entry[1] for entry in definitions if entry[0] == page]
    return [
        figure for figure in figures(text)
        if not any(figure.within(phrase) for phrase in words)
    ]  # fmt: skip


def unneeded(texts: dict[str, str], definitions) -> list[tuple[str, str, str]]:
    """The definitions that cover no figure of their page, or one that another covers, too."""
    return [
        entry
        for at, entry in enumerate(definitions)
        if measured(entry[0], texts.get(entry[0], ""), definitions)
        == measured(
            entry[0],
            texts.get(entry[0], ""),
            [*definitions[:at], *definitions[at + 1 :]],
        )
    ]


@pytest.mark.parametrize("page", FILES)
def test_no_measured_figure_is_typed(page):
    typed = [
        f"docs/{page}:{figure.line}: {figure.kind}: {figure.words}"
        for figure in measured(page, prose(page), DEFINITIONS)
    ]
    assert not typed, "\n".join(typed)


def test_each_definition_is_needed():
    assert not unneeded({page: prose(page) for page in FILES}, DEFINITIONS)
    assert all(reason for _, _, reason in DEFINITIONS)


BAD = {
    "decimal": [
        "The loss ends at 0.4406.",
        "It falls to 1e-6.",
        "The rest is about 10<sup>-7</sup>.",
        "It differs by 10⁻⁷.",
        "It starts at 292,884 and falls.",
        "> It ends\n> at 0.88.",
        "- The best\n  is 0.07.",
        "Best\n:   The best is 0.07.",
        "| way | loss |\n|---|---|\n| mean | 0.451 |",
        '!!! abstract "In short"\n    The loss ends at 0.88.\n\n    It began at 1.17.',
        "<details><summary>Hint</summary><p>It is 0.88.</p></details>",
        "![The loss ends at 0.88](picture.svg)",
        "[It ends at 0.88](page.md)",
    ],
    "percentage": [
        "The share falls to 3 %.",
        "Some 87% of them stay.",
        "Ten percent are left.",
        "Half of the entries are zero.",
        "Nine in ten are silent.",
    ],
    "factor": [
        "The rate is 3000 times as large.",
        "The graph is 2x faster.",
        "It is 4.2× faster.",
        "It runs twice as fast.",
        "It needs half as long.",
        "It is ten times slower.",
        "This doubles the time.",
        "A tenfold rate.",
        "Five orders of magnitude.",
    ],
    "time": [
        "It takes 30 ms.",
        "It takes 6 s.",
        "It takes 0.15 to 0.24 ms.",
        "It waits for six seconds.",
        "A 30-minute run.",
    ],
    "size": ["The page has 590 kB.", "It reads 57,523 bytes."],
    "count": [
        "It makes 50 updates.",
        "After 49 further updates it stops.",
        "Both of the 13 units are silent.",
        "Six learning rates are compared.",
        "A hundred operations run.",
        "Twenty-one samples are timed.",
        "Hundreds of updates are needed.",
        "Two of the losses are equal.",
        "**All three** are equal.",
        "At step 49 it stops.",
        "It needs a rate of 3.",
        "It pays off at call 9.",
        "That needs a 51st forward pass.",
        "It makes 50\nupdates.",
        "It makes `n` or 50 *small* updates.",
    ],
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in BAD.items() for text in texts]
)
def test_a_typed_figure_is_found(kind, text):
    assert kind in {figure.kind for figure in figures(text)}


def test_each_kind_is_planted():
    assert BAD.keys() == KINDS.keys()


@pytest.mark.parametrize(
    "text",
    [
        "---\ndescription: It ends at 0.88 after 50 updates.\n---\n\n# Loss\n",
        "```python\nrate = 0.1  # 50 updates\n```",
        '```python exec="on" snippet="a/b.py"\n```',
        '```python exec="on" session="b"\nprint(f"It ends at {loss:.2f} after {len(losses)} updates.")\n```',
        '```python exec="on" session="b"\nrate = 0.1\nprint(f"The rate `0.1` is {rate}.")\n```',
        "It calls `fit(epochs=50)` with the rate `0.1`.",
        "See [the page](epochs.md#50-updates-at-0.1).",
        "TensorFlow 2 programs need Python 3.11 or later, and Keras 3.",
        "This was so in 2019. The 2019 memo repeats it.",
        "The 2019 memo trains a two-layer net in float32.",
        "Read one page after the other. The first call traces, the second does not.",
        "Multiply two matrices, then add three numbers.",
        "<!-- It makes 50 updates. -->",
        "<p>It calls <code>fit(epochs=50)</code>.</p>",
        "# 1. The snippet",
    ],
)
def test_what_is_no_figure_is_left_alone(text):
    assert not figures(text)


def test_a_figure_is_named_with_its_line():
    text = (
        '# Loss\n\nIt falls\nto 0.88.\n\n!!! note\n    Ends.\n\n    At 0.07.\n\n```python exec="on" session="b"\n'
        'x = 1\nprint(f"{x} of 50 updates")\n```\n'
    )
    assert [(figure.line, figure.words) for figure in figures(text)] == [
        (4, "0.88"),
        (9, "0.07"),
        (13, "50 updates"),
    ]


def test_the_prose_of_a_notebook_is_that_of_its_markdown_cells():
    source = (
        "# ---\n# title: 0.1\n# ---\n\n"
        "# %% [markdown]\n# # Net\n#\n# It ends at 0.88.\n\n"
        "# %%\nrate = 0.1  # 50 updates\n"
    )
    text = prose_of_notebook(source)
    assert [(figure.line, figure.words) for figure in figures(text)] == [(8, "0.88")]


def test_a_definition_covers_its_words_on_its_page_and_nothing_else():
    text = "A trace per 50 updates. It makes\n50 updates."
    definitions = [("a.md", "per 50 updates", "why")]
    assert [figure.line for figure in measured("a.md", text, definitions)] == [2]
    assert len(measured("b.md", text, definitions)) == 2


@pytest.mark.parametrize(
    "definitions",
    [
        [("a.md", "50 epochs", "gone")],
        [("a.md", "It makes", "no figure")],
        [("b.md", "50 updates", "another page")],
        [("a.md", "50 updates", "once"), ("a.md", "makes 50 updates", "and again")],
    ],
)
def test_a_definition_that_nothing_needs_is_found(definitions):
    texts = {"a.md": "It makes 50 updates.", "b.md": "It makes some."}
    assert unneeded(texts, definitions)


def test_a_needed_definition_is_kept():
    assert not unneeded({"a.md": "It makes 50 updates."}, [("a.md", "50 updates", "")])
