"""The policy, float16 and the steps of the optimizer against NumPy and arithmetic by hand."""

import numpy as np
import tensorflow as tf


def test_the_layer_computes_in_16_bits_and_keeps_its_weights(snippet, stdout):
    assert snippet.output.dtype == tf.float16
    assert snippet.layer.kernel.dtype == "float32"
    assert type(snippet.model.optimizer).__name__ == "LossScaleOptimizer"
    assert stdout.startswith("output:  float16\nweights: float32\noptimizer: LossScaleOptimizer\n")  # fmt: skip


def test_small_numbers_are_those_of_numpy(snippet):
    assert float(snippet.lost) == float(np.float16(1e-8)) == 0
    assert float(snippet.kept) == float(np.float16(1e-8 * 2**15)) > 0


def test_the_infinite_gradient_is_skipped_and_halves_the_scale(snippet, stdout):
    values, scales, counts = zip(*snippet.steps, strict=True)
    # 1 - 0.1 * 1, nothing, and 0.1 * 1 once more, in float32
    np.testing.assert_allclose(values, [0.9, 0.9, 0.8], rtol=1e-6)
    assert scales == (2**15, 2**14, 2**14)
    assert counts == (1, 1, 2)
    assert "a loss of 1, scaled: 32768.0\n" in stdout
    assert "gradient     inf: w = 0.9, scale 16384, updates 1\n" in stdout
