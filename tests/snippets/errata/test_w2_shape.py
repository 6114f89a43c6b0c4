"""The second product fails with the shape of the 2019 memo, and runs with the axes of w2 exchanged."""

import re
import runpy

import pytest
import tensorflow as tf


def test_memo_shape_fails_at_the_second_product(capsys):
    message = "Matrix size-incompatible: In[0]: [64,100], In[1]: [1000,100]"
    with pytest.raises(tf.errors.InvalidArgumentError, match=re.escape(message)):
        runpy.run_path("snippets/errata/w2_shape.py")
    assert capsys.readouterr().out == "h is (64, 100), w2 is (1000, 100)\n"


def test_exchanged_axes_run():
    h, w2 = tf.ones((64, 100)), tf.Variable(tf.ones((100, 1000)))
    tf.debugging.assert_equal(tf.matmul(h, w2), tf.fill((64, 1000), 100.0))
