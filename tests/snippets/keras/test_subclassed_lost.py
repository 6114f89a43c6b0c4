"""What is tracked against what a tape sees: the lost ones have gradients, and no update."""

import tensorflow as tf

TRACKED = {
    "layer in a list": True,
    "layer in a dict": True,
    "layer in an object": False,
    "tf.Variable": False,
    "add_weight": True,
}


def test_tracked_is_trained(snippet):
    assert snippet.tracked == TRACKED
    assert snippet.moved == TRACKED


def test_all_places_take_part(snippet):
    x = tf.ones((4, 3))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((snippet.model(x) - x) ** 2)
    places = [
        place if isinstance(place, tf.Variable) else place.value
        for place in snippet.places.values()
    ]
    for gradient in tape.gradient(loss, places):
        assert gradient is not None
        assert tf.reduce_any(gradient != 0)


def test_prints(stdout):
    assert stdout.splitlines() == [
        f"{name:18} tracked {known!s:5} trained {known}"
        for name, known in TRACKED.items()
    ]
