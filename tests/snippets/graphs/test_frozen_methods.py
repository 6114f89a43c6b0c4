"""Traces of each object, an object that is gone, and what can be copied."""

import pytest
import tensorflow as tf


def test_each_object_has_its_own_graph(snippet):
    assert snippet.results == [2.0, 3.0, 2.0]
    assert snippet.counts == {"two.apply": 1, "three.apply": 1, "Scale.apply": 0}


def test_an_attribute_is_frozen_at_the_first_call(snippet):
    scale = snippet.Scale(2.0)
    assert float(scale.apply(tf.constant(3.0))) == 6
    scale.factor = 10.0
    assert float(scale.apply(tf.constant(3.0))) == 6


def test_an_object_without_a_name_is_gone(snippet):
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
        snippet.Scale(2.0).apply(tf.constant(1.0))


def test_copies(snippet):
    works = {key for key, outcome in snippet.copies.items() if outcome == "works"}
    both = "pickle", "deepcopy"
    assert works == {
        *(("tensor", way) for way in both),
        *(("variable", way) for way in both),
        *(("object with a traced method", way) for way in both),
        *(("tf.function, not traced", way) for way in both),
        ("decorated function", "deepcopy"),
    }
    assert len(snippet.copies) == 12
    for way in both:
        with pytest.raises(TypeError, match="cannot pickle 'FuncGraph' object"):
            snippet.ways[way](snippet.traced)


def test_a_copy_is_a_copy(snippet):
    for make_copy in snippet.ways.values():
        copied = make_copy(snippet.two)
        assert copied is not snippet.two
        assert float(copied.apply(tf.constant(3.0))) == 6
        assert float(make_copy(snippet.fresh)(tf.constant(3.0))) == 6


def test_prints(stdout):
    assert stdout.splitlines() == [
        "results [2.0, 3.0, 2.0]",
        "traces {'two.apply': 1, 'three.apply': 1, 'Scale.apply': 0}",
        "AttributeError: 'NoneType' object has no attribute 'factor'",
        "tensor                       pickle works         deepcopy works",
        "variable                     pickle works         deepcopy works",
        "object with a traced method  pickle works         deepcopy works",
        "tf.function, not traced      pickle works         deepcopy works",
        "tf.function, traced          pickle TypeError     deepcopy TypeError",
        "decorated function           pickle PicklingError deepcopy works",
    ]
