"""Names are found by their syntax, and shapes are those of the run."""

from tf2_memo.programs.names import names_used, shapes_through

SOURCE = """\
import numpy as np
import tensorflow as tf
from os import path
x = tf.ones((2, 3)); w = tf.ones((3, 5))
# Product
h = tf.matmul(x, w)
y = tf.nn.relu(h)
y = tf.reduce_sum(y)
z = tf.matmul(x, tf.zeros((3, 1)))
@tf.function
def f(tf_ones): return np.linalg.norm(tf_ones) + path.sep + self.tf.ones
"""


def array(*shape: int) -> dict:
    return {"type": "EagerTensor", "shape": list(shape), "dtype": "float32"}


def test_whole_names_each_once():
    assert sorted(names_used(SOURCE)) == [
        *("np.linalg.norm", "tf.function", "tf.matmul", "tf.nn.relu"),
        *("tf.ones", "tf.reduce_sum", "tf.zeros"),
    ]
    assert names_used("import tensorflow\ntensorflow.abs(1)") == ["tf.abs"]
    assert names_used("import tensorflow as tf\nif") == []


def test_shapes_are_told_where_the_run_knows_them():
    first = {"x": array(2, 3), "w": array(3, 5)}
    after = {"h": array(2, 5), "y": array(), "z": array(2, 1), "x": array(2, 3)}
    # y is bound twice, so its shape at the end is not that of the first call; tf.zeros has no shape in.
    assert shapes_through(SOURCE, (5,), [first, after]) == {
        "tf.matmul": "(2, 3), (3, 5) → (2, 5)"
    }
