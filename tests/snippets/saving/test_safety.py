"""What is refused, and that each edited file really says what it is meant to say."""

import json
import zipfile

import pytest


def test_what_is_refused(snippet):
    assert snippet.said == {
        "lambda": "ValueError: Requested the deserialization of a `Lambda` layer whose `function` is a Python lambda",
        "trusted": "loaded",
        "system": "TypeError: Could not locate class 'system'",
        "Popen": "TypeError: Could not locate class 'Popen'",
        "eval": "TypeError: Could not interpret activation function identifier: eval",
    }


@pytest.mark.parametrize(
    ("name", "module", "kind", "activation"),
    [
        ("dense", "keras.layers", "Dense", "relu"),
        ("system", "os", "system", "relu"),
        ("Popen", "subprocess", "Popen", "relu"),
        ("eval", "keras.layers", "Dense", "eval"),
    ],
)
def test_the_edited_files(snippet, name, module, kind, activation):
    with zipfile.ZipFile(snippet.folder / f"{name}.keras") as file:
        layer = json.loads(file.read("config.json"))["config"]["layers"][1]
    said = layer["module"], layer["class_name"], layer["config"]["activation"]
    assert said == (module, kind, activation)
