"""What TensorFlow says about tensors that do not fit, against the stable parts of its messages and NumPy's rules."""

import re

import numpy as np
import pytest
import tensorflow as tf

# oneDNN's kernels, which TensorFlow chooses on some processors, have names and rank messages of their own.
RANK = r"In\[[01]\].* ndims.*"
EXPECTED = {
    "multiply (2, 3) with (3, 2)": r"InvalidArgumentError: Incompatible shapes: \[2,3\] vs. \[3,2\]",
    "multiply (2, 3) with (2,)": r"InvalidArgumentError: Incompatible shapes: \[2,3\] vs. \[2\]",
    "matmul (2, 3) with (2, 3)": r"InvalidArgumentError: Matrix size-incompatible: In\[0\]: \[2,3\], In\[1\]: \[2,3\]",
    "matmul (2, 3) with (3,)": rf"InvalidArgumentError: {RANK}",
    "matmul (3,) with (3,)": rf"InvalidArgumentError: {RANK}",
    "matmul (5, 2, 3) with (6, 3, 4)": r"InvalidArgumentError: In\[0\] and In\[1\] must have compatible batch"
    r" dimensions: \[5,2,3\] vs. \[6,3,4\]",
    "multiply float32 with int32": r"InvalidArgumentError: cannot compute Mul as input #1\(zero-based\)"
    r" was expected to be a float tensor but is a int32 tensor",
    "matmul float32 with float64": r"InvalidArgumentError: cannot compute (_Mkl)?MatMul as input #1\(zero-based\)"
    r" was expected to be a float tensor but is a double tensor",
    "multiply int32 with 2.5": r"TypeError: Cannot convert 2.5 to EagerTensor of dtype int32",
    "multiply float32 with a float64 NumPy array": r"accepted, the result is float32",
}

OPERANDS = [
    ((2, 3), "float32", (3, 2), "float32"),
    ((2, 3), "float32", (2,), "float32"),
    ((2, 3), "float32", (2, 3), "float32"),
    ((2, 3), "float32", (3,), "float32"),
    ((3,), "float32", (3,), "float32"),
    ((5, 2, 3), "float32", (6, 3, 4), "float32"),
    ((2, 3), "float32", (2, 3), "int32"),
    ((2, 3), "float32", (3, 2), "float64"),
    ((2, 3), "int32", (), "float64"),
    ((2, 3), "float32", (2, 3), "float64"),
]


@pytest.fixture(scope="module")
def printed(stdout) -> dict[str, str]:
    """What was printed about each case, its lines joined."""
    lines = [
        line if line.startswith("    ") else f"\n{line}:"
        for line in stdout.splitlines()
    ]
    cases = (
        " ".join(case.split()).split(": ", 1)
        for case in "".join(lines).strip().splitlines()
    )
    return dict(cases)


def test_prints_every_case_in_order(printed):
    assert list(printed) == list(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_prints_the_message(printed, name):
    assert re.fullmatch(EXPECTED[name], printed[name])


def test_operands_are_those_that_the_names_say(snippet):
    arrays = [
        (np.asarray(first), np.asarray(second))
        for _, first, second in snippet.cases.values()
    ]
    assert [
        (a.shape, a.dtype.name, b.shape, b.dtype.name) for a, b in arrays
    ] == OPERANDS


def test_lines_are_short(stdout):
    assert max(map(len, stdout.splitlines())) <= 76


@pytest.mark.parametrize("shapes", [((2, 3), (3, 2)), ((2, 3), (2,))])
def test_numpy_refuses_the_same_elementwise_products(shapes):
    with pytest.raises(ValueError, match="could not be broadcast"):
        np.multiply(*map(np.ones, shapes))


@pytest.mark.parametrize("shapes", [((2, 3), (2, 3)), ((5, 2, 3), (6, 3, 4))])
def test_numpy_refuses_the_same_matrix_products(shapes):
    with pytest.raises(ValueError, match=r"mismatch|could not be broadcast"):
        np.matmul(*map(np.ones, shapes))


def test_outcome_hides_the_machinery(snippet):
    with pytest.raises(tf.errors.InvalidArgumentError) as raised:
        tf.matmul(tf.ones((2, 3)), tf.ones((2, 3)))
    assert "function_node" in str(raised.value)
    outcome = snippet.outcome(tf.matmul, tf.ones((2, 3)), tf.ones((2, 3)))
    assert "function_node" not in outcome
    assert "Op:" not in outcome
