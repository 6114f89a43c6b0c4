"""Drawings of graphs that TensorFlow traced here."""

import pytest
import tensorflow as tf
from bs4 import BeautifulSoup

from tf2_memo.figures import draw_graph

WORDS = {"title": "A net", "description": "Two products."}


@pytest.fixture(scope="module")
def graphs():
    """The forward graph of a small net, and the graph of its loss and gradients."""
    w1 = tf.Variable(tf.ones((3, 4)), name="w1")
    w2 = tf.Variable(tf.ones((4, 2)), name="w2")

    def forward(x, y):
        h = tf.maximum(tf.matmul(x, w1), 0.0)
        return tf.reduce_mean(tf.square(tf.matmul(h, w2) - y))

    def backward(x, y):
        with tf.GradientTape() as tape:
            loss = forward(x, y)
        return loss, *tape.gradient(loss, [w1, w2])

    data = tf.ones((5, 3)), tf.ones((5, 2))
    # yield, not return: the graphs hold their variables by weak references
    yield [  # noqa: PT022
        tf.function(function).get_concrete_function(*data).graph
        for function in (forward, backward)
    ]


def edges(html):
    """The arrows, read from the table of numbers."""
    rows = BeautifulSoup(html, "html.parser").select("tbody tr")
    return {tuple(cell.get_text() for cell in row.select("td")) for row in rows}


def labels(html):
    texts = BeautifulSoup(html, "html.parser").select("svg text")
    return [text.get_text().strip() for text in texts]


def test_the_forward_graph_is_that_of_the_formula(graphs):
    html = draw_graph(graphs[0], outputs=["loss"], **WORDS)
    shapes = {(start.partition("_")[0], shape) for start, _, shape in edges(html)}
    assert {
        ("x", "5×3"),
        ("y", "5×2"),
        ("MatMul", "5×4"),
        ("Maximum", "5×4"),
        ("MatMul", "5×2"),
        ("sub", "5×2"),
        ("Square", "5×2"),
        ("Mean", "scalar"),
    } <= shapes
    assert {"x", "y", "w1", "w2", "loss"} <= set(labels(html))


def test_plumbing_and_constants_are_left_out(graphs):
    drawn = set(labels(draw_graph(graphs[1], **WORDS)))
    left_out = {"Const", "Identity", "ReadVariableOp", "Reshape", "Tile", "NoOp"}
    assert not drawn & left_out
    types = {operation.type for operation in graphs[1].get_operations()}
    assert left_out & types, "the graph must hold what is to be left out"


def test_the_way_back_has_a_frame_of_its_own(graphs):
    forward, backward = (draw_graph(graph, **WORDS) for graph in graphs)
    assert "--figure-series-2" not in forward
    assert "--figure-series-2" in backward
    assert labels(backward).count("MatMul") == 2 + 3


def test_the_same_graph_gives_the_same_bytes(graphs):
    assert draw_graph(graphs[1], **WORDS) == draw_graph(graphs[1], **WORDS)


def test_it_is_small_enough_for_a_page(graphs):
    assert len(draw_graph(graphs[1], **WORDS)) < 40_000


def test_names_that_do_not_match_the_results_are_refused(graphs):
    with pytest.raises(ValueError, match="returns 3 tensors, `outputs` names 1"):
        draw_graph(graphs[1], outputs=["loss"], **WORDS)


def test_a_graph_without_operations_is_refused():
    graph = tf.function(lambda x: x).get_concrete_function(tf.constant(1.0)).graph
    with pytest.raises(ValueError, match="no operations to draw"):
        draw_graph(graph, **WORDS)


def test_what_prints_is_drawn_and_a_result_that_is_an_input_is_not():
    @tf.function(input_signature=[tf.TensorSpec(None)])
    def doubled(x):
        tf.print(x)
        return 2 * x, x

    graph = doubled.get_concrete_function().graph
    drawn = draw_graph(graph, outputs=["double", "same"], **WORDS)
    assert {"PrintV2", "double", "?"} <= set(labels(drawn))
    assert "same" not in labels(drawn)
