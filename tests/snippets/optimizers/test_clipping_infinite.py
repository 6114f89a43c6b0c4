"""An infinite entry: hidden, nan in its variable, nan everywhere, and no update."""

import numpy as np

NAN = np.nan


def test_each_way_makes_what_the_page_says(snippet):
    expected = {
        "clipvalue": [[-2, -2], [0, -2]],
        "clipnorm": [[0, NAN], [0, -2]],
        "global_clipnorm": [[NAN, NAN], [NAN, NAN]],
    }
    assert snippet.after.keys() == expected.keys()
    for way, weights in expected.items():
        np.testing.assert_array_equal(snippet.after[way], weights)


def test_the_cure_leaves_the_weights_alone(snippet, stdout):
    assert np.isinf(float(snippet.norm))
    np.testing.assert_array_equal([w.numpy() for w in snippet.weights], np.zeros((2, 2)))  # fmt: skip
    assert stdout.splitlines()[-1] == "norm: inf weights: [0. 0.] [0. 0.]"
