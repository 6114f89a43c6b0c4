"""Shapes are those of the run, and only where the run knows them."""

import ast

from tf2_memo.programs.shapes import bound_once, known_by, shapes_through
from tf2_memo.programs.values import Value

SOURCE = """\
import tensorflow as tf
x = tf.ones((2, 3)); w = tf.ones((3, 5))
# Product
h = tf.matmul(x, w)
y = tf.nn.relu(h)
y = tf.reduce_sum(y)
z = tf.matmul(x, tf.zeros((3, 1)))
name = tf.identity(h, "h")
"""
CUTS = (3,)


def array(*shape: int) -> Value:
    return Value(type="EagerTensor", shape=list(shape), dtype="float32")


PARTS = [
    {"x": array(2, 3), "w": array(3, 5)},
    {"h": array(2, 5), "y": array(), "z": array(2, 1), "name": array(2, 5)},
]


def test_a_value_is_known_from_its_part_on_unless_its_name_is_bound_again():
    names = bound_once(ast.parse(SOURCE))
    assert list(known_by(2, names, CUTS, PARTS)) == ["x", "w"]
    assert list(known_by(5, names, CUTS, PARTS)) == ["x", "w", "h", "z", "name"]


def test_a_call_tells_its_shapes_when_all_are_known():
    # The second product and tf.identity are given what has no name, and y no longer has its first shape.
    assert shapes_through(ast.parse(SOURCE), CUTS, PARTS) == {
        "tf.matmul": "(2, 3), (3, 5) → (2, 5)"
    }
