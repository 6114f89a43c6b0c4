"""The dtypes of mixed products: what TensorFlow documents of its operands, and its messages."""

import numpy as np
import pytest

MIXED = (
    "InvalidArgumentError: cannot compute {} as input #1(zero-based) was expected to be"
    " a {} tensor but is a {} tensor"
)
EXPECTED = {
    "float32 * float64": MIXED.format("Mul", "float", "double"),
    "float32 * int32": MIXED.format("Mul", "float", "int32"),
    "float32 * cast": "float32",
    "float32 * 2": "float32",
    "int32 * 2.5": "TypeError: Cannot convert 2.5 to EagerTensor of dtype int32",
    "int32 * array64": "int32",
    "float32 @ array64": "float32",
    "array64 @ float32": "float32",
    "tf.matmul(float32, array64)": "float32",
    "tf.matmul(array64, float32)": MIXED.format("MatMul", "double", "float"),
    "tf.multiply(array64, float32)": "float32",
}


def test_outcomes(snippet):
    # oneDNN's kernels, which TensorFlow chooses on some processors, have a name of their own.
    outcomes = {
        code: outcome.replace("_MklMatMul", "MatMul")
        for code, outcome in snippet.outcomes.items()
    }
    assert outcomes == EXPECTED


def test_operands_are_what_their_names_say(snippet):
    dtypes = {
        "float32": snippet.float32.dtype.name,
        "float64": snippet.float64.dtype.name,
        "int32": snippet.int32.dtype.name,
    }
    assert all(name == dtype for name, dtype in dtypes.items())
    assert snippet.array64.dtype == np.float64
    assert isinstance(snippet.array64, np.ndarray)
    assert snippet.cast.dtype.name == "float32"


def test_whole_numbers_cut_the_fractions_of_an_array_off(snippet):
    np.testing.assert_array_equal(snippet.array64, 2.5)
    np.testing.assert_array_equal(snippet.products["int32 * array64"](), np.trunc(2.5))


@pytest.mark.parametrize("code", list(EXPECTED))
def test_the_code_shown_is_the_code_that_runs(snippet, code):
    """What a case is called computes, from its own operands, what the case computes."""
    if "Error" in EXPECTED[code]:
        with pytest.raises(Exception, match=r".") as by_name:
            eval(code, vars(snippet).copy())
        with pytest.raises(type(by_name.value)) as by_case:
            snippet.products[code]()
        assert str(by_case.value) == str(by_name.value)
    else:
        by_name = eval(code, vars(snippet).copy())
        np.testing.assert_array_equal(snippet.products[code](), by_name)


def test_prints_each_code_above_its_outcome(stdout, snippet):
    lines = []
    for line in stdout.splitlines():
        if line.startswith("    ") and lines[-1].startswith("    "):
            lines[-1] += line[3:]
        else:
            lines.append(line)
    printed = dict(zip(lines[::2], (line.strip() for line in lines[1::2]), strict=True))
    assert printed == snippet.outcomes
    assert max(map(len, stdout.splitlines())) <= 76
