"""The order in which fit takes samples: full passes by counting, and what is said about repeated orders."""

import pytest
import tensorflow as tf

FIT = ["fit with arrays", "fit with arrays, once more"]
DATASET = ["fit with Dataset.shuffle", "fit with Dataset.shuffle, once more"]
WAYS = [*FIT, "fit with shuffle=False", *DATASET]


@pytest.fixture
def orders(snippet) -> dict[str, list[list[int]]]:
    """The samples of each epoch in order, for each way."""
    return {way: rows.tolist() for way, rows in snippet.ways.items()}


def test_there_are_three_epochs_of_each(orders):
    assert list(orders) == WAYS
    assert {len(rows) for rows in orders.values()} == {3}


@pytest.mark.parametrize("way", WAYS)
def test_every_epoch_has_each_sample_once(orders, way):
    assert all(sorted(order) == list(range(8)) for order in orders[way])


def test_without_shuffling_samples_come_in_order(orders):
    assert orders["fit with shuffle=False"] == [list(range(8))] * 3


def test_fit_repeats_its_shuffle_in_every_epoch_and_call_when_the_seed_is_fixed(orders):
    first, *others = [*orders[FIT[0]], *orders[FIT[1]]]
    assert first != list(range(8))
    assert others == [first] * 5


def test_dataset_shuffles_anew_for_each_epoch_and_call(orders):
    shuffled = [*orders[DATASET[0]], *orders[DATASET[1]]]
    assert len({tuple(order) for order in [*shuffled, range(8)]}) == 7


def test_a_data_set_made_anew_after_the_seed_repeats_its_orders(snippet, orders):
    tf.keras.utils.set_random_seed(0)
    again = snippet.samples.shuffle(8).batch(4)
    assert snippet.orders(again, shuffle=False).tolist() == orders[DATASET[0]]


def test_a_used_data_set_is_not_rewound_by_the_seed(snippet, orders):
    tf.keras.utils.set_random_seed(0)
    more = snippet.orders(snippet.shuffled, shuffle=False).tolist()
    assert more not in (orders[DATASET[0]], orders[DATASET[1]])


def test_first_order_of_the_data_set_does_not_depend_on_keras(orders):
    tf.keras.utils.set_random_seed(0)
    numbers = tf.data.Dataset.range(8).shuffle(8)
    assert orders[DATASET[0]][0] == list(numbers.as_numpy_iterator())


def test_loss_that_notes_is_the_mean_squared_error(snippet):
    y, y_pred = tf.constant([[1.0], [3.0]]), tf.constant([[2.0], [0.0]])
    # Whole numbers this small are exact in float32.
    assert float(snippet.noting_loss(y, y_pred)) == 5.0


def test_model_has_one_output(snippet):
    assert snippet.model.output_shape[1:] == (1,)


def test_prints_every_epoch(stdout, orders):
    lines = []
    for way in WAYS:
        lines.append(way)
        lines += [f"    [{' '.join(map(str, order))}]" for order in orders[way]]
    assert stdout.splitlines() == lines
