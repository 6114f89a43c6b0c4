"""The type of each product, and the one that is refused: what TensorFlow does is what the page says."""


def test_only_matmul_with_the_array_first_refuses(snippet, stdout):
    assert snippet.types == {
        "tf.matmul(array, w)": "InvalidArgumentError",
        "tf.matmul(w, array)": "float32",
        "array @ w": "float32",
        "tf.multiply(array, w)": "float32",
        "array * w": "float32",
    }
    assert stdout.splitlines() == [
        *(f"{text:22} {kind}" for text, kind in snippet.types.items()),
        "cannot compute MatMul as input #1(zero-based) was expected to be a",
        "double tensor but is a float tensor [Op:MatMul] name:",
    ]
