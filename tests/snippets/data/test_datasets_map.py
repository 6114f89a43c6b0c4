"""Which random numbers of a map are new, against the same generators outside tf.data."""

import random

import numpy as np
import pytest
import tensorflow as tf


@pytest.fixture
def drawn(snippet):
    """The numbers of each source: a row for each of two passes."""
    return {
        name: np.array([[row[name] for row in rows] for rows in snippet.passes])
        for name in snippet.passes[0][0]
    }


def test_two_passes_over_three_numbers(drawn):
    np.testing.assert_array_equal(drawn["number"], [[0, 1, 2]] * 2)


def test_python_drew_once_when_it_was_traced(snippet, drawn):
    once = random.Random(0).random()
    np.testing.assert_array_equal(drawn["random.random()"], np.full((2, 3), np.float32(once)))  # fmt: skip
    assert len(snippet.arguments) == 1
    assert tf.is_symbolic_tensor(snippet.arguments[0])


def test_the_operation_repeats_its_numbers_in_the_second_pass(drawn):
    first, second = drawn["tf.random.uniform(())"]
    assert len(set(first)) == 3
    np.testing.assert_array_equal(first, second)


def test_the_generator_goes_on(drawn):
    generator = tf.random.Generator.from_seed(0)
    numbers = [generator.uniform(()).numpy() for _ in range(6)]
    np.testing.assert_array_equal(drawn["generator.uniform(())"].ravel(), numbers)


def test_prints_a_row_for_each_source(stdout, drawn):
    lines = stdout.splitlines()
    for line, (name, passes) in zip(lines, drawn.items(), strict=False):
        cells = [" ".join(f"{value:.2f}" for value in row) for row in passes]
        assert line == f"{name:22} | {cells[0]} | {cells[1]}"
    assert lines[4].startswith("Python ran draw 1 time(s), with Tensor(")
