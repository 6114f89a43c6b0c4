"""What TensorFlow says about shapes that do not fit, against the stable parts of its messages and NumPy's rules."""

import re

import numpy as np
import pytest
import tensorflow as tf

# oneDNN's kernels, which TensorFlow chooses on some processors, have rank messages of their own.
RANK = r"In\[[01]\].* ndims.*"
EXPECTED = [
    ("multiply", (2, 3), (3, 2), r"Incompatible shapes: \[2,3\] vs. \[3,2\]"),
    ("multiply", (2, 3), (2,), r"Incompatible shapes: \[2,3\] vs. \[2\]"),
    (
        "matmul",
        (2, 3),
        (2, 3),
        r"Matrix size-incompatible: In\[0\]: \[2,3\], In\[1\]: \[2,3\]",
    ),
    ("matmul", (2, 3), (3,), RANK),
    ("matmul", (3,), (3,), RANK),
    (
        "matmul",
        (5, 2, 3),
        (6, 3, 4),
        r"In\[0\] and In\[1\] must have compatible batch dimensions: \[5,2,3\] vs. \[6,3,4\]",
    ),
]
OPERATIONS = {"multiply": tf.multiply, "matmul": tf.matmul}


def test_cases_are_those_that_are_printed(snippet):
    assert snippet.cases == [
        (name, OPERATIONS[name], first, second) for name, first, second, _ in EXPECTED
    ]


def test_prints_the_message_of_each_case_below_its_name(stdout):
    pattern = ""
    for name, first, second, message in EXPECTED:
        pattern += f"{re.escape(f'{name} {first} with {second}')}\n    {message}\n"
    joined = re.sub(r"(?<=vs\.)\n    (?=\[)", " ", stdout)
    assert re.fullmatch(pattern, joined)


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


def test_message_hides_the_machinery(snippet):
    with pytest.raises(tf.errors.InvalidArgumentError) as raised:
        tf.matmul(tf.ones((2, 3)), tf.ones((2, 3)))
    assert "function_node" in str(raised.value)
    message = snippet.message(tf.matmul, (2, 3), (2, 3))
    assert "function_node" not in message
    assert "Op:" not in message


def test_what_fits_is_no_error(snippet):
    assert snippet.message(tf.matmul, (2, 3), (3, 2)) == "accepted"
