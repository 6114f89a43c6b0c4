"""Three ways to clip two gradients of the lengths 5 and 12 against arithmetic by hand."""

import numpy as np

CLOSE = {"rtol": 1e-6}  # float32


def test_each_way_clips_what_it_says(snippet):
    expected = [
        [[3, 4], [0, 12]],
        [[2, 2], [0, 2]],  # each entry
        [[3 * 2 / 5, 4 * 2 / 5], [0, 2]],  # each gradient to the length 2
        [[3 * 2 / 13, 4 * 2 / 13], [0, 12 * 2 / 13]],  # both together
    ]
    np.testing.assert_allclose(snippet.steps, expected, **CLOSE)
    np.testing.assert_allclose(snippet.parts, expected[-1], **CLOSE)
    assert float(snippet.norm) == 13


def test_clipping_tames_a_steep_loss(snippet):
    free = [3.0]
    for _ in range(4):
        free.append(free[-1] - 0.1 * 4 * free[-1] ** 3)
    # Each step cubes the rounding: relative errors grow threefold.
    np.testing.assert_allclose(snippet.paths[None], free, rtol=1e-4)
    np.testing.assert_allclose(snippet.paths[1.0], [3, 2.9, 2.8, 2.7, 2.6], **CLOSE)


def test_prints_ways_and_the_error(stdout):
    assert stdout.splitlines() == [
        "no clipping [3. 4.] [ 0. 12.]",
        "{'clipvalue': 2.0} [2. 2.] [0. 2.]",
        "{'clipnorm': 2.0} [1.2 1.6] [0. 2.]",
        "{'global_clipnorm': 2.0} [0.4615 0.6154] [0.     1.8462]",
        "norm: 13.0 [0.4615 0.6154] [0.     1.8462]",
        "clipnorm=None: 3 -7.8 182 -2.41e+06 5.61e+18",
        "clipnorm=1.0: 3 2.9 2.8 2.7 2.6",
        "ValueError: Only one of `clipnorm`, `clipvalue` and `global_clipnorm`",
        "can be set. Received: clipnorm=2.0, clipvalue=2.0, global_clipnorm=None",
    ]
