"""A tensor that a graph left in an attribute cannot be used."""


def test_outputs_then_message(stdout):
    assert stdout.splitlines() == [
        "outputs: [0. 2.]",
        (
            "TypeError: <tf.Tensor 'Relu:0' shape=(2,) dtype=float32> is out of scope and cannot be used here. "
            "Use return values, explicit Python locals or TensorFlow collections to access it."
        ),
    ]
