"""What is said of the values of a program is what they are, and saying it changes nothing."""

import ast

import numpy as np
import tensorflow as tf

from tf2_memo.programs.runner import Block, Runner
from tf2_memo.programs.values import MOST_NUMBERS, describe, names_at_top_level


def described(value: object) -> dict:
    return describe({"value": value}, ["value"])["value"]


def test_names_are_those_of_the_program_itself():
    tree = ast.parse(
        "import os\nfor x in [k for k in y]:\n    z = f(x)\n@deco\ndef f(a):\n    b = a\ng = lambda c: c\n"
    )
    # The comprehension, the function and the lambda keep k, a, b and c to themselves.
    assert sorted(names_at_top_level(tree)) == ["deco", "f", "g", "x", "z"]


def test_arrays_tensors_and_variables_have_shape_dtype_and_numbers():
    array = np.array([[1.0, -3.0], [np.nan, 8.0]], np.float32)
    for value in (array, tf.constant(array), tf.Variable(array)):
        found = described(value)
        assert found["type"] == type(value).__name__
        assert (found["shape"], found["dtype"]) == ([2, 2], "float32")
        assert (found["min"], found["mean"], found["max"]) == (-3.0, 2.0, 8.0)
        assert found["not_finite"] == 1


def test_other_values_say_what_they_are():
    @tf.function
    def scale(x, factor=2):
        return factor * x

    model = tf.keras.Sequential(
        [tf.keras.Input((4,)), tf.keras.layers.Dense(3, name="last")]
    )
    assert described(2.5) == {"type": "float", "first": "2.5"}
    assert described(scale)["first"] == "scale(x, factor=2)"
    assert described(model)["items"] == ["last (Dense): (4, 3), (3,)"]
    assert described([tf.zeros((2, 3))])["items"] == ["EagerTensor (2, 3) float32"]
    assert described(tf.data.Dataset.range(3))["first"].startswith("TensorSpec")
    assert "value" not in describe({"value": np}, ["value"])


def test_a_long_list_of_numbers_is_a_bounded_curve():
    curve = described([float(n) for n in range(10 * MOST_NUMBERS)])["curve"]
    assert len(curve) == MOST_NUMBERS
    assert curve[:2] == [0.0, 10.0]


class Odd:
    """A value that objects to being looked at."""

    @property
    def shape(self) -> None:
        print("looked at")
        raise SystemError


def test_a_value_that_cannot_be_described_has_its_type(capsys):
    assert described(Odd()) == {"type": "Odd"}
    assert capsys.readouterr().out == ""


def test_each_section_has_its_values_and_the_program_notices_nothing():
    runner = Runner()
    code = (
        "import tensorflow as tf\ntf.random.set_seed(1)\nx = tf.random.normal((2,))\nn = 1\n"
        "# Next\nn = 2\ny = tf.random.normal((3,)) + 0.0\nprint(y.numpy())\n"
        "# Fail\nz = n\nint('x')\n"
    )
    declared = {"raises": "ValueError"}
    (watched,) = runner.run((Block(code, "snippets/a.py", cuts=(5, 9), **declared),))
    (unwatched,) = runner.run((Block(code, "<a>", cuts=(5, 9), **declared),))
    start, following, last = watched.values
    assert start["n"]["first"] == "1"
    assert (following["n"]["first"], following["y"]["shape"]) == ("2", [3])
    assert last["z"]["first"] == "2"
    assert unwatched.values == [], "blocks of a page need no cards"
    assert watched.stdout == unwatched.stdout
