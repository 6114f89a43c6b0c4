"""What is said of the values of a program is what they are, and saying it changes nothing."""

import ast

import numpy as np
import tensorflow as tf

from tf2_memo.programs.runner import Block, Runner
from tf2_memo.programs.values import Value, describe, names_at_top_level


def described(value: object) -> Value:
    return describe({"value": value}, ["value"])["value"]


def test_names_are_those_of_the_program_itself():
    tree = ast.parse(
        "import os\nfor x in [k for k in y]:\n    z = f(x)\n@deco\ndef f(a):\n    b = a\ng = lambda c: c\n"
    )
    # The comprehension, the function and the lambda keep k, a, b and c to themselves.
    assert sorted(names_at_top_level(tree)) == ["deco", "f", "g", "x", "z"]


def test_arrays_tensors_and_variables_have_shape_and_dtype():
    array = np.zeros((2, 3), np.float32)
    for value in (array, tf.constant(array), tf.Variable(array)):
        name = type(value).__name__
        assert described(value) == Value(type=name, shape=[2, 3], dtype="float32")


def test_an_unknown_length_is_none_and_another_value_has_its_type_alone():
    stand_in = tf.keras.Input((4,))
    assert described(stand_in)["shape"] == [None, 4]
    for value in (2.5, [1, 2], tf.keras.layers.Dense(1), tf.Variable):
        name = type(value).__name__
        assert described(value) == Value(type=name, shape=None, dtype=None)
    assert describe({"np": np}, ["np", "missing"]) == {}


class Odd:
    """A value that objects to being looked at."""

    @property
    def shape(self) -> None:
        print("looked at")
        raise SystemError


def test_a_value_that_cannot_be_described_has_its_type(capsys):
    assert described(Odd()) == Value(type="Odd", shape=None, dtype=None)
    assert capsys.readouterr().out == ""


def test_each_section_has_its_values_and_the_program_notices_nothing():
    runner = Runner()
    code = (
        "import tensorflow as tf\ntf.random.set_seed(1)\nx = tf.random.normal((2,))\nn = 1\n"
        "# Next\nn = 2.0\ny = tf.random.normal((3,)) + 0.0\nprint(y.numpy())\n"
        "# Fail\nz = n\nint('x')\n"
    )
    declared = {"raises": "ValueError"}
    (watched,) = runner.run((Block(code, "snippets/a.py", cuts=(5, 9), **declared),))
    (unwatched,) = runner.run((Block(code, "<a>", cuts=(5, 9), **declared),))
    start, following, last = watched.values
    assert start["n"]["type"] == "int"
    assert (following["n"]["type"], following["y"]["shape"]) == ("float", [3])
    assert last["z"]["type"] == "float"
    assert unwatched.values == [], "blocks of a page are not shown"
    assert watched.stdout == unwatched.stdout
