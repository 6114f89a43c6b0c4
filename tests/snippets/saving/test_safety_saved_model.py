"""A SavedModel writes one file when it is loaded and one when it is called."""

import numpy as np


def test_the_files(snippet):
    assert snippet.files == {
        "saving": [],
        "loading": ["loaded.txt"],
        "a call": ["called.txt", "loaded.txt"],
    }
    for name in ("loaded.txt", "called.txt"):
        assert (snippet.folder / name).read_text() == "by the model"


def test_the_call_doubles(snippet):
    np.testing.assert_array_equal(snippet.outputs, [[2, 2]])


def test_the_layer_is_refused(stdout):
    assert stdout.splitlines()[-1] == (
        "ValueError: Requested the deserialization of a `TFSMLayer`, which loads an external SavedModel"
    )
