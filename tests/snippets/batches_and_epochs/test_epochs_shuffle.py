"""The order in which Keras trains on samples: full passes by counting, and what is said about repeated orders."""

import pytest
import tensorflow as tf

WAYS = ["fit(shuffle=False)", "fit(shuffle=True), the default", "Dataset.shuffle"]


@pytest.fixture
def passes(snippet) -> dict[str, list[list[int]]]:
    """The samples of each epoch in order, for each way."""
    return {
        way: batches.reshape(3, 8).tolist() for way, batches in snippet.ways.items()
    }


def test_batches_are_of_four(snippet):
    assert list(snippet.ways) == WAYS
    assert {batches.shape for batches in snippet.ways.values()} == {(3, 2, 4)}


@pytest.mark.parametrize("way", WAYS)
def test_every_epoch_has_each_sample_once(passes, way):
    assert all(sorted(order) == list(range(8)) for order in passes[way])


def test_without_shuffling_samples_come_in_order(passes):
    assert passes["fit(shuffle=False)"] == [list(range(8))] * 3


def test_fit_repeats_its_shuffle_when_the_seed_is_fixed(passes):
    first, *others = passes["fit(shuffle=True), the default"]
    assert first != list(range(8))
    assert others == [first, first]


def test_dataset_shuffles_anew_for_each_epoch(passes):
    orders = passes["Dataset.shuffle"]
    assert len({tuple(order) for order in [*orders, range(8)]}) == 4


def test_first_order_of_the_dataset_does_not_depend_on_keras(passes):
    tf.keras.utils.set_random_seed(0)
    numbers = tf.data.Dataset.range(8).shuffle(8, seed=0)
    assert passes["Dataset.shuffle"][0] == list(numbers.as_numpy_iterator())


def test_model_has_one_output(snippet):
    assert snippet.model.output_shape == (None, 1)


def test_loss_that_records_is_the_mean_squared_error(snippet):
    # Whole numbers this small are exact in float32.
    assert (
        float(
            snippet.recorded_loss(
                tf.constant([[1.0], [3.0]]), tf.constant([[2.0], [0.0]])
            )
        )
        == 5.0
    )


def test_prints_every_epoch(stdout, passes):
    lines = []
    for way in WAYS:
        lines.append(way)
        for number, order in enumerate(passes[way], start=1):
            halves = [" ".join(map(str, half)) for half in (order[:4], order[4:])]
            lines.append(f"    epoch {number}: {halves[0]} | {halves[1]}")
    assert stdout.splitlines() == lines
