"""What a signature casts, against NumPy's casts to float32, and what it refuses."""

import numpy as np

FLOAT = "TensorSpec(shape=(None,), dtype=tf.float32, name=None)"


def spec(shape, dtype):
    return f"TensorSpec(shape={shape}, dtype=tf.{dtype}, name=None)"


def test_lists_and_arrays_are_cast_as_numpy_casts_them(snippet):
    expected = {
        "a list of ints": [1, 2],
        "a float64 array": [0.1],
        "an int64 array": [16777217],
    }
    assert snippet.cast.keys() == expected.keys()
    for name, values in expected.items():
        assert snippet.cast[name].dtype == "float32"
        np.testing.assert_array_equal(snippet.cast[name], np.float32(values))
    assert snippet.given["an int64 array"].dtype == np.int64
    assert snippet.given["a float64 array"].dtype == np.float64
    assert snippet.given["an int64 array"][0] == 16777217


def test_one_graph_serves_all_calls(snippet):
    assert snippet.unchanged.experimental_get_tracing_count() == 1


def test_prints(stdout):
    assert stdout.splitlines() == [
        "a list of ints: ['1', '2'] -> float32 [1.0, 2.0]",
        f"a float64 array: ['0.1'] -> float32 [{float(np.float32(0.1))}]",
        f"an int64 array: ['16777217'] -> float32 [{2.0**24}]",
        "an int32 tensor:",
        f"  Can not cast {spec((2,), 'int32')} to {FLOAT}",
        "a float64 tensor:",
        f"  Can not cast {spec((1,), 'float64')} to {FLOAT}",
        "a matrix:",
        f"  Can not cast {spec((2, 2), 'float32')} to {FLOAT}",
        "this: input_signature missing type constraint for x",
        "self: [2. 4.]",
    ]
