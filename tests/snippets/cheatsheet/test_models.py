"""The model of the sheet has the size, the batches and the answers that its lines say."""

import numpy as np
import tensorflow as tf


def test_the_model_has_four_weights_and_a_bias(snippet):
    assert snippet.parameters == 4 + 1
    assert [weight.shape for weight in snippet.weights] == [(4, 1), (1,)]
    np.testing.assert_allclose(
        snippet.predicted, snippet.x @ snippet.weights[0], rtol=1e-5, atol=1e-6
    )


def test_batches_hold_all_samples(snippet):
    assert snippet.length == 32 // 8
    assert {batch.shape[0] for batch, _ in snippet.batches} == {8}
    np.testing.assert_allclose(
        snippet.y, snippet.x.numpy().sum(axis=1, keepdims=True), rtol=1e-5, atol=1e-6
    )


def test_two_epochs_of_adam_bring_the_loss_down(snippet):
    first, second = snippet.history.history["loss"]
    assert second < first
    assert isinstance(snippet.model.optimizer, tf.keras.optimizers.Adam)
    assert int(snippet.model.optimizer.iterations) == 2 * 4
    errors = snippet.answers - snippet.y.numpy()
    # float32 sums of 32 errors; the scores are means over all samples.
    np.testing.assert_allclose(snippet.scores["loss"], np.mean(errors**2), rtol=1e-5)
    np.testing.assert_allclose(
        snippet.scores["mae"], np.mean(np.abs(errors)), rtol=1e-5
    )


def test_the_loaded_model_is_the_same(snippet):
    assert snippet.same
    assert snippet.again is not snippet.model


def test_the_graph_is_traced_once(snippet):
    np.testing.assert_allclose(snippet.mean, snippet.x.numpy().mean(), rtol=1e-5)
    assert snippet.traces == 1
