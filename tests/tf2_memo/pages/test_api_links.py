"""The extension that links names of TensorFlow to their descriptions."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from tests.planted import planted_site, result, write
from tf2_memo.pages.api_links import Linker, link_code, names_in, read_entries
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Runner

HOST = "https://www.tensorflow.org/api_docs/python/"
ADDRESSES = {
    "tf.matmul": f"{HOST}tf/linalg/matmul",
    "tf.Variable": f"{HOST}tf/Variable",
    "tf.pi": "",
}
ENTRIES = {name: {"address": address} for name, address in ADDRESSES.items()}


PROGRAM = (
    "import numpy as np\n\nprint(np.mean(np.random.default_rng(1).normal(size=3)))\n"
)


def converted(text: str) -> BeautifulSoup:
    md = Markdown(extensions=["def_list", "tables", "fenced_code", "md_in_html"])
    md.treeprocessors.register(Linker(md, lambda: ENTRIES), "api_links", 8)
    return BeautifulSoup(md.convert(text), "html.parser")


def links(text: str) -> list[tuple[str, str]]:
    found = converted(text).select("a.api")
    return [(link.get_text(), link["href"].removeprefix(HOST)) for link in found]


def test_a_name_leads_to_its_description_and_the_text_stays():
    html = converted("Call `tf.matmul`, then **a `tf.Variable(0)`** again.")
    assert html.get_text() == "Call tf.matmul, then a tf.Variable(0) again."
    assert [(link["href"], link.code.get_text()) for link in html.select("a")] == [
        (f"{HOST}tf/linalg/matmul", "tf.matmul"),
        (f"{HOST}tf/Variable", "tf.Variable(0)"),
    ]


def test_only_the_first_use_is_linked():
    text = "`tf.matmul` and `tf.matmul(a, b)`\n\n- `tf.Variable`"
    assert [words for words, _ in links(text)] == ["tf.matmul", "tf.Variable"]


@pytest.mark.parametrize(
    "text",
    [
        "`tf.no_such_name`",
        "`tf.pi`",
        "`x = tf.matmul(a, b)`",
        "`tf.matmul` is no link here\n===",
        "[`tf.matmul`](there.md)",
        "```\ntf.matmul\n```",
        "`tf.matmul`\n:   An entry.",
        '<div class="cards" markdown>\n\n- `tf.matmul`\n\n</div>',
        "tf.matmul",
    ],
)
def test_what_is_left_alone(text):
    assert links(text) == []


def test_names_are_looked_up_in_the_installed_package(tmp_path):
    names = {
        "tf.multiply": "tf/math/multiply",
        "tf.debugging.check_numerics": "tf/debugging/check_numerics",
        "tf.random": "tf/random",
        "tf.data.Dataset.range": "tf/data/Dataset#range",
        "tf.Tensor.shape": "tf/Tensor",
        "tf.keras.layers.Dense": "tf/keras/layers/Dense",
        "tf.keras.Model.fit": "tf/keras/Model#fit",
        "tf.float32": "",
    }
    text = "\n".join([*names, "tf.no_such_name", "tf.keras.no_such.name", "other.tf"])
    write(tmp_path, {"docs/index.md": text, "snippets/a.py": PROGRAM})
    entries = read_entries(Results(planted_site(tmp_path), Runner(root=tmp_path)))
    numpy = {name: entries.pop(name) for name in ("np.mean", "np.random.default_rng")}
    assert {name: entry["address"] for name, entry in entries.items()} == {
        name: place and HOST + place for name, place in names.items()
    }
    assert numpy["np.mean"]["address"].endswith("generated/numpy.mean.html")
    # What the packages say of themselves, as their own documentation prints it.
    multiply = entries["tf.multiply"]
    assert multiply["signature"] == "(x, y, name=None)"
    assert multiply["summary"] == "Returns an element-wise x * y."
    assert entries["tf.float32"]["summary"] == "A value of type DType."
    assert not any(entry["deprecated"] for entry in entries.values())


def test_without_a_look_up_nothing_is_linked(tmp_path):
    class Broken(Runner):
        def run(self, blocks):
            return (result(failure="no TensorFlow\n"),)

    write(tmp_path, {"docs/index.md": "tf.matmul"})
    assert read_entries(Results(planted_site(tmp_path), Broken())) == {}


def test_names_in_a_text():
    assert names_in(["tf.a.b(tf.a)", "x.tf.c, tf, tf.a."]) == ["tf.a", "tf.a.b"]


def test_code_links_each_name_once_per_piece_and_keeps_its_text():
    code = "@tf.Variable\nx = tf.matmul(a, b) + tf.matmul(a, tf.pi) + self.tf.matmul\n"
    html = highlight(code, PythonLexer(), HtmlFormatter(wrapcode=True))
    linked = BeautifulSoup(link_code(html * 2, ADDRESSES), "html.parser")
    assert [piece.get_text() for piece in linked.select("code")] == [code, code]
    assert [
        (link.get_text(), link["href"].removeprefix(HOST))
        for link in linked.select("code")[1].select("a.api")
    ] == [("@tf.Variable", "tf/Variable"), ("tf.matmul", "tf/linalg/matmul")]
