"""Mixed dtypes: values and dtypes of what is converted, and the messages of what is refused."""

import numpy as np
import pytest

CONVERTED = {
    "f32 + 1": ("float32", [2, 3]),
    "f32 + array": ("float32", [1 + 1.5, 2 + 2.5]),
    "i32 + array": ("int32", [1 + 1, 2 + 2]),
    "i32 + np.float64(0.5)": ("int32", [1 + 0, 2 + 0]),
    "i32 + 2**40": ("int32", [1 + 2**40 % 2**32, 2 + 2**40 % 2**32]),
    "i32 / 2": ("float64", [1 / 2, 2 / 2]),
    "flags * f32": ("bool", [all([True, 1.0]), all([False, 2.0])]),
}
MIXED = (
    "InvalidArgumentError: cannot compute {} as input #1(zero-based) was expected to be a float tensor "
    "but is a double tensor"
)
REFUSED = {
    "f32 + f64": MIXED.format("AddV2"),
    "f32 == f64": MIXED.format("Equal"),
    "i32 * 0.5": "TypeError: Cannot convert 0.5 to EagerTensor of dtype int32",
    "tf.constant(f64, tf.float32)": "TypeError: Expected tensor [1. 2.] with dtype tf.float32, "
    "but got dtype tf.float64.",
    "tf.sqrt(i32)": "InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values:",
    "tf.reduce_mean(flags)": "InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values:",
}


@pytest.mark.parametrize("code", list(CONVERTED))
def test_what_is_converted(snippet, stdout, code):
    assert list(snippet.converted) == list(CONVERTED)
    dtype, values = CONVERTED[code]
    assert snippet.converted[code].dtype.name == dtype
    # Halves and small whole numbers are exact in float32.
    np.testing.assert_array_equal(snippet.converted[code], values)
    np.testing.assert_array_equal(eval(code, vars(snippet).copy()), values)
    assert f"{code:21}  {dtype:7}  {snippet.converted[code].numpy()}\n" in stdout


@pytest.mark.parametrize("code", list(REFUSED))
def test_what_is_refused(snippet, stdout, code):
    assert list(snippet.refused) == list(REFUSED)
    assert f"{code} {REFUSED[code]}" in " ".join(stdout.split())
    for run in (lambda: eval(code, vars(snippet).copy()), snippet.refused[code]):
        with pytest.raises(Exception, match=r".") as raised:
            run()
        kind, _, text = REFUSED[code].partition(": ")
        assert type(raised.value).__name__ == kind
        assert text in str(raised.value)


def test_names_hold_what_they_say(snippet):
    for name, dtype in (("f32", "float32"), ("f64", "float64"), ("i32", "int32")):
        assert getattr(snippet, name).dtype.name == dtype
    assert snippet.array.dtype == np.float64


def test_lines_are_short(stdout):
    assert max(map(len, stdout.splitlines())) <= 76
