"""The pictures against a drawing and the same draw, the answers against counts, and what each model can learn."""

import numpy as np

SEVEN = ["#####", "....#", "...#.", "..#..", ".#...", ".#...", ".#..."]


def test_the_pictures_are_placed_glyphs_with_noise(snippet):
    assert ["".join(".#"[bit] for bit in row) for row in snippet.glyphs[7]] == SEVEN
    rng = np.random.default_rng(0)
    for place, rows, columns in (("one place", 1, 1), ("any place", 2, 4)):
        for group, n in (("training", 2000), ("held out", 500)):
            x, y = snippet.samples[place][group]
            np.testing.assert_array_equal(y, rng.integers(0, 10, n))
            expected = rng.normal(0, 0.3, (n, 8, 8))
            for number, digit in enumerate(y):
                top, left = rng.integers(0, (rows, columns))
                shape = (slice(top, top + 7), slice(left, left + 5))
                expected[number][shape] += snippet.glyphs[digit]
            np.testing.assert_allclose(x, expected.reshape(n, 64), atol=1e-6)  # float32


def test_the_shares_are_those_of_the_answers(snippet, stdout):
    assert len(snippet.right) == len(stdout.splitlines()) == 8
    for (place, name, group), share in snippet.right.items():
        y = snippet.samples[place][group][1]
        assert share == np.mean(snippet.found[place, name, group] == y)
        assert f"{place}, {name:12} {group} {share:6.1%} right" in stdout.splitlines()


def test_only_moved_digits_need_the_hidden_layer(snippet):
    right = {key[:2]: share for key, share in snippet.right.items() if key[2] == "held out"}  # fmt: skip
    assert right["one place", "linear model"] > 0.98
    assert right["one place", "net"] > 0.98
    assert right["any place", "linear model"] < 0.8
    assert 0.9 < right["any place", "net"] < 0.995


def test_the_last_model_is_the_net(snippet):
    assert [layer.units for layer in snippet.model.layers] == [64, 10]
    x, _ = snippet.samples["any place"]["held out"]
    first, bias, last, offset = snippet.model.get_weights()
    found = (np.maximum(x.astype(float) @ first + bias, 0) @ last + offset).argmax(1)
    # Where two logits are equal but for rounding, float32 may choose the other class.
    assert np.mean(found == snippet.found["any place", "net", "held out"]) > 0.99
