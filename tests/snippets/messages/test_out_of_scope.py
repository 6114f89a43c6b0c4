"""A tensor that a graph left in an attribute cannot be used."""


def test_outputs_then_message(stdout):
    outputs, message = stdout.split("\n", 1)
    assert outputs == "outputs: [0. 2.]"
    assert message.replace("\n", " ").strip() == (
        "TypeError: <tf.Tensor 'Relu:0' shape=(2,) dtype=float32> is out of scope and cannot be used here. "
        "Use return values, explicit Python locals or TensorFlow collections to access it."
    )
