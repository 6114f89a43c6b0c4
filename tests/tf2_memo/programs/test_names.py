"""Names are found by their syntax."""

import ast

from tf2_memo.programs.names import names_used
from tf2_memo.programs.snippet import Snippet

SOURCE = """\
import numpy as np
import tensorflow as tf
from os import path
x = tf.matmul(tf.ones((2, 3)), tf.ones((3, 5)))
@tf.function
def f(tf_ones): return np.linalg.norm(tf_ones) + path.sep + self.tf.ones
"""


def test_whole_names_each_once():
    assert sorted(names_used(ast.parse(SOURCE))) == [
        *("np.linalg.norm", "tf.function", "tf.matmul", "tf.ones"),
    ]
    assert names_used(ast.parse("import tensorflow\ntensorflow.abs(1)")) == ["tf.abs"]
    own = "import tensorflow as tf\ntf.Module.__name__.upper(tf.__version__)"
    assert names_used(ast.parse(own)) == ["tf.Module.__name__", "tf.__version__"]
    unreadable = Snippet("a.py", "import tensorflow as tf\nif")
    assert names_used(unreadable.tree) == []
