"""What is said of the values of a program is what they are, and saying it changes nothing."""

import sys
import time
from types import ModuleType
from typing import NamedTuple

import numpy as np
import pytest
import tensorflow as tf

from tf2_memo.programs import child
from tf2_memo.programs.runner import Block, Runner
from tf2_memo.programs.values import MOST_FIRST, MOST_POINTS, Value, describe

NUMBERS = np.array([[1.0, -3.0], [np.nan, 8.0]], np.float32)
KINDS = {
    "ndarray": lambda array: array,
    "EagerTensor": tf.constant,
    "ResourceVariable": tf.Variable,
    "Variable": lambda array: tf.keras.Variable(array, dtype=array.dtype),
}


def described(value: object) -> Value:
    return describe({"value": value}, ["value"])["value"]


@pytest.mark.parametrize("kind", KINDS)
def test_arrays_tensors_and_variables_say_what_numpy_says(kind):
    found = described(KINDS[kind](NUMBERS))
    assert (found["type"], found["shape"], found["dtype"]) == (kind, [2, 2], "float32")
    assert found["first"] == "1, -3, nan, 8"
    # The numbers are few and small: float64 holds their sum exactly.
    assert (found["least"], found["mean"], found["most"]) == (-3.0, 2.0, 8.0)
    assert found["not_finite"] == 1


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float64", "int32", "uint8"])
def test_each_type_of_number_has_its_extremes(dtype):
    found = described(tf.cast(tf.range(10), dtype))
    assert (found["least"], found["mean"], found["most"]) == (0.0, 4.5, 9.0)
    assert found["first"] == "0, 1, 2, 3, 4, 5, …"
    assert found.get("not_finite", 0) == 0


def test_a_mean_is_that_of_float64():
    # A running sum in float32 would stop to grow at 2**24.
    values = np.random.default_rng(seed=0).standard_normal(100_000) + 1000
    found = described(tf.constant(values, tf.float32))
    expected = values.astype(np.float32).astype(np.float64).mean()
    np.testing.assert_allclose(found["mean"], expected, rtol=1e-12)


def test_values_without_numbers_have_what_they_are_made_of():
    assert described(tf.constant(["a", "b"]))["first"] == "b'a', b'b'"
    assert described(tf.constant("a"))["first"] == "b'a'"
    assert described(tf.constant([True, False]))["first"] == "True, False"
    assert described(np.array([1 + 2j]))["first"] == "1+2j"
    assert described(tf.constant([np.nan] * 2)).keys() >= {"first", "not_finite"}
    assert "least" not in described(tf.constant([np.nan] * 2))
    assert described(tf.constant(0.1))["first"] == "0.1"


def test_an_unknown_length_is_none_and_has_no_numbers():
    found = described(tf.keras.Input((4,)))
    assert found == Value(type="KerasTensor", shape=[None, 4], dtype="float32")
    ragged = described(tf.ragged.constant([[1], [2, 3]]))
    assert ragged == Value(type="RaggedTensor", shape=[2, None], dtype="int32")


def test_a_large_array_is_not_counted():
    found = described(np.zeros(1_000_001))
    assert found["first"].startswith("0, 0")
    assert "least" not in found


def test_the_numbers_of_a_graph_are_not_asked_for():
    with tf.Graph().as_default() as graph:
        variable = tf.Variable(1.0)
        operations = len(graph.get_operations())
        assert "first" not in described(variable)
        assert len(graph.get_operations()) == operations
    assert "first" not in described(variable)


def test_functions_have_their_signatures():
    @tf.function
    def scale(x: tf.Tensor, factor=2, **rest: int) -> tf.Tensor:
        return factor * x

    assert described(scale)["first"] == "scale(x, factor=2, **rest)"
    assert described(lambda a: a)["first"] == "<lambda>(a)"
    assert described(tf.data.Options)["first"] == "Options()"
    assert described(type)["first"] == "type", "a class that does not say"


def test_models_have_their_layers_and_are_not_built():
    layers = tf.keras.layers
    net = tf.keras.Sequential([tf.keras.Input((4,)), layers.Dense(3, name="last")])
    assert described(net)["layers"] == ["last (Dense) → (None, 3)"]
    waiting = tf.keras.Sequential([layers.Dense(3, name="last")])
    assert described(waiting)["layers"] == ["last (Dense) not built"]
    assert not waiting.built
    assert described(net.layers[0])["first"] == "kernel (4, 3), bias (3,)"
    assert described(layers.ReLU())["first"] in {"no weights", "not built"}
    deep = tf.keras.Sequential([layers.ReLU() for _ in range(20)])
    assert described(deep)["layers"][-1] == "and 4 more"


def test_a_layer_without_weights_says_so():
    layer = tf.keras.layers.ReLU()
    layer(tf.zeros((1, 2)))
    assert described(layer)["first"] == "no weights"


def test_data_sets_say_of_what_they_consist_and_are_not_read():
    def read():
        raise AssertionError("read")
        yield 0

    spec = tf.TensorSpec((), tf.int32)
    data = tf.data.Dataset.from_generator(read, output_signature=spec)
    assert described(data)["first"] == "() int32"
    pairs = tf.data.Dataset.from_tensors({"a": (np.zeros((2, 3)), 1)}).batch(4)
    assert described(pairs)["first"] == "{a: ((None, 2, 3) float64, (None,) int32)}"


def test_iterators_go_on_where_they_were():
    numbers = (n for n in range(3))
    pairs = zip([1], [2], strict=True)
    batches = iter(tf.data.Dataset.range(2))
    described(numbers), described(pairs), described(batches)
    assert next(numbers) == 0
    assert next(pairs) == (1, 2)
    assert int(next(batches)) == 0


class Point(NamedTuple):
    """A tuple of a program."""

    x: int
    y: float


def test_collections_name_their_first_items(monkeypatch):
    monkeypatch.setattr(Point, "__module__", "__main__")
    assert described(Point(1, 2.5))["first"] == "1, 2.5"
    assert described({"a": np.zeros(3), "b": "c"})["first"] == "a: (3,) float64, b: 'c'"
    mixed = [None, tf.zeros((2, 3)), [1, 2], tf.keras.layers.Dense(1, name="d"), len]
    assert (
        described(mixed)["first"]
        == "None, (2, 3) float32, list of 2, d, builtin_function_or_method"
    )
    assert described([int, described])["first"] == "int, described"
    assert described(["a"] * 9)["first"] == "'a', 'a', 'a', 'a', 'a', 'a', …"


def test_a_list_of_numbers_is_a_bounded_curve():
    numbers = [float(n) ** 2 for n in range(1000)]
    found = described(numbers)
    assert found["first"] == "0, 1, 4, 9, 16, 25, …, 9.98e+05"
    assert len(found["curve"]) == MOST_POINTS
    assert (found["curve"][0], found["curve"][-1]) == (0.0, 998_000.0)
    expected = (0.0, np.mean(numbers), 999.0**2)
    assert (found["least"], found["mean"], found["most"]) == pytest.approx(expected)
    assert described([1, 2, 4])["curve"] == [1.0, 2.0, 4.0]


def test_a_list_that_is_no_curve_has_none():
    broken = described([1.0, float("nan"), 3.0])
    assert (broken["least"], broken["not_finite"]) == (1.0, 1)
    assert described([float("nan")] * 2)["not_finite"] == 2
    for value in (broken, described([True, False]), described([0] * 20_000)):
        assert "curve" not in value


def test_what_is_kept_is_bounded():
    for value in ("a" * 1000, ["a" * 1000] * 99, {"k" * 99: "v" * 99}, [10.0**9] * 99):
        assert len(described(value)["first"]) <= 200
    assert described(np.arange(1000))["first"].count(",") == MOST_FIRST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/x/y/temporary/tmpab_12xyz/a.txt", "…a.txt"),
        ("tmpab_12xyz at 0x7f00aa00", "tmp… at 0x…"),
        ("events.out.tfevents.179566.host.90.v2", "events.out.tfevents.…"),
        ("File /x/y/lib/a.py, line 3", "File …a.py, line 3"),
        ("/job:localhost/replica:0/task:0/CPU:0", "/job:localhost/replica:0/task:0/CPU:0"),
        ("https://a.b/c/d/e and 1/2/3/4", "https://a.b/c/d/e and 1/2/3/4"),
    ],
)  # fmt: skip
def test_what_is_of_this_run_alone_is_left_out(text, expected):
    assert described(text)["first"] == repr(expected)


def test_a_history_says_what_it_holds():
    history = tf.keras.callbacks.History()
    history.history = {"loss": [1.0, 0.5]}
    assert described(history)["first"] == "loss: list of 2"


def test_modules_private_names_and_what_is_missing_are_left_out():
    assert describe({"np": np, "_x": 1}, ["np", "_x", "missing"]) == {}


class Odd:
    """A value that objects to being looked at."""

    def __getattr__(self, name: str) -> None:
        """Object."""
        print("looked at")
        raise SystemError


class Own(tf.keras.Model):
    """A model of a program."""


def test_a_value_that_cannot_be_described_has_its_type(capsys):
    assert described(Odd()) == Value(type="Odd", shape=None, dtype=None)
    assert described([Odd()])["first"] == "Odd"
    assert capsys.readouterr().out == ""


def test_of_a_class_of_the_program_nothing_is_asked(monkeypatch):
    asked = []
    monkeypatch.setattr(Odd, "__module__", "__main__")
    monkeypatch.setattr(Odd, "__getattr__", lambda _self, name: asked.append(name))
    assert described(Odd()) == Value(type="Odd", shape=None, dtype=None)
    assert asked == []
    monkeypatch.setattr(Own, "__module__", "__main__")
    assert described(Own())["layers"] == []


def test_a_program_may_do_without_keras(monkeypatch):
    monkeypatch.delitem(sys.modules, "keras")
    assert described(iter([1])) == Value(type="list_iterator", shape=None, dtype=None)


PROGRAM = """\
import tensorflow as tf
tf.random.set_seed(1)
x = tf.random.normal((2,))
n = 1
# Next
n = 2.0
y = tf.random.normal((3,)) + 0.0
print(y.numpy())
# Fail
z = n
int('x')
"""


def test_each_section_has_its_values_and_the_program_notices_nothing():
    runner = Runner()
    declared = {"cuts": (5, 9), "raises": "ValueError"}
    (watched,) = runner.run((Block(PROGRAM, "snippets/a.py", **declared),))
    (unwatched,) = runner.run((Block(PROGRAM, "<a>", **declared),))
    start, following, last = watched.values
    assert (start["n"]["first"], following["n"]["first"]) == ("1", "2.0")
    assert following["y"]["shape"] == [3]
    assert watched.stdout.strip("[]\n").split()[0][:4] in following["y"]["first"]
    assert last["z"]["type"] == "float"
    assert "tf" not in start
    assert unwatched.values == [], "blocks of a page are not shown"
    assert watched.stdout == unwatched.stdout


def test_the_clock_stands_still_while_values_are_described(monkeypatch):
    monkeypatch.setattr(child, "describe", lambda *_: time.sleep(0.5) or {})
    block = Block("x = 1\n", "snippets/a.py")
    ending = child._run_block(block, ModuleType("__main__"), set(), last=False)
    assert ending.values == [{}]
    assert ending.seconds < 0.4
