"""The printed counts against the shapes of the weights, in every width of a terminal."""

import math
import re

import pytest

SHAPES = {
    "conv": [(3, 3, 1, 8), (8,)],
    "flatten": [],
    "hidden": [(26 * 26 * 8, 16), (16,)],
    "norm": [(16,)] * 4,
    "output": [(16, 10), (10,)],
}
COUNTS = {name: sum(map(math.prod, shapes)) for name, shapes in SHAPES.items()}
TOTAL, FIXED = sum(COUNTS.values()), 2 * 16


def test_the_shapes(snippet):
    assert {
        layer.name: [tuple(weight.shape) for weight in layer.weights]
        for layer in snippet.model.layers
    } == SHAPES


def test_the_formulas(snippet):
    assert snippet.formulas == COUNTS


def test_the_rows_of_the_summary(stdout):
    rows = re.findall(r"│ (\w+) \(\w+\) +│ (\(.+?\)) +│ +([\d,]+) │", stdout)
    assert {name: int(count.replace(",", "")) for name, _, count in rows} == COUNTS
    assert [shape for _, shape, _ in rows] == [
        "(None, 26, 26, 8)",
        "(None, 5408)",
        "(None, 16)",
        "(None, 16)",
        "(None, 10)",
    ]


@pytest.mark.parametrize(
    ("label", "counts"),
    [
        ("Total params", [TOTAL, TOTAL + 2 * (TOTAL - FIXED) + 2]),
        ("Trainable params", [TOTAL - FIXED] * 2),
        ("Non-trainable params", [FIXED] * 2),
        # Two averages for each trainable parameter, the learning rate and the count of updates.
        ("Optimizer params", [2 * (TOTAL - FIXED) + 2]),
    ],
)
def test_the_totals_before_and_after_training(stdout, label, counts):
    found = re.findall(rf"^ {label}: ([\d,]+) ", stdout, re.MULTILINE)
    assert [int(count.replace(",", "")) for count in found] == counts


def test_prints(stdout):
    lines = stdout.splitlines()
    assert lines[0] == 'Model: "net"'
    assert f"sum: {TOTAL:,}" in lines
    assert lines[-1] == f"count_params: {TOTAL:,}"
    assert stdout.count("as by formula: True") == 5
