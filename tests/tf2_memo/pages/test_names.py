"""The index of names refuses what is deprecated, unless it is declared."""

import pytest
from bs4 import BeautifulSoup

from tests.fences import fence
from tests.planted import announced, planted_site, write
from tf2_memo.pages.names import index
from tf2_memo.programs.problem import RefusedError

ENTRIES = {
    "tf.ones": {
        "address": "https://a/ones",
        "signature": "(shape, *, b=1)",
        "summary": "Makes `ones`.",
        "deprecated": False,
    },
    "tf.old": {
        "address": "",
        "signature": "",
        "summary": "Is <old>.",
        "deprecated": True,
    },
}


@pytest.fixture
def results(tmp_path):
    files = {
        "snippets/a.py": "import tensorflow as tf\ntf.ones(tf.old, tf.gone)\n",
        "docs/a.md": fence('exec="on" snippet="a.py"'),
    }
    write(tmp_path, files)
    return announced(planted_site(tmp_path, nav=[{"The A": "a.md"}]))


def test_each_name_has_what_is_known_of_it(results):
    html = BeautifulSoup(index(results, ENTRIES, ["tf.old"]), "html.parser")
    assert html.find(id="tf.ones").a["href"] == "https://a/ones"
    said = {
        name: html.find(id=f"tf.{name}").find_next("dd").get_text()
        for name in ("ones", "old", "gone")
    }
    assert said == {
        "ones": "(shape, *, b=1) Makes ones.Used on The A",
        "old": "Deprecated. Is <old>.Used on The A",
        "gone": "TensorFlow has no such name.Used on The A",
    }
    assert html.select_one(".users a")["href"] == "site:a/#snippet-a"


@pytest.mark.parametrize(
    ("declared", "said"),
    [([], "tf.old is deprecated, and a.py uses it"), (["tf.old", "tf.ones"], "tf.ones is declared")],
)  # fmt: skip
def test_deprecated_names_are_declared_and_no_others(results, declared, said):
    with pytest.raises(RefusedError, match=said):
        index(results, ENTRIES, declared)


def test_without_a_look_up_no_name_is_called_missing(results):
    with pytest.raises(RefusedError, match="could not be looked up"):
        index(results, {}, [])
