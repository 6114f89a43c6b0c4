"""Each mistake with the error that it has, and a file without weights."""

SAID = {
    "model": "ValueError: Invalid filepath extension for saving. Please add either a `.keras` extension for the native "
    "Keras format (recommended) or a `.h5` extension.",
    "new/model.keras": "FileNotFoundError: [Errno 2] No such file or directory: 'folder/new/model.keras'",
    "model.h5": "ValueError: The filename must end in `.weights.h5`.",
    "typo.keras": "ValueError: File not found: filepath=folder/typo.keras. Please ensure "
    "the file is an accessible `.keras` zip file.",
    "broken.keras": "ValueError: File not found: filepath=folder/broken.keras. Please ensure "
    "the file is an accessible `.keras` zip file.",
    "exported": "ValueError: File format not supported: filepath=folder/exported. Keras 3 only supports V3 "
    "`.keras` files, legacy H5 format files (`.h5` extension).",
    "model.weights.h5": "ValueError: No model config found in the file at folder/model.weights.h5.",
    "mse": "ValueError: Could not deserialize 'keras.metrics.mse' because it is not a KerasSaveable subclass",
    "MeanSquaredError()": "no error",
}


def test_each_mistake_has_its_message(snippet):
    assert snippet.said == SAID


def test_the_output_names_no_folder_of_the_machine(snippet, stdout):
    assert snippet.temporary.name not in stdout


def test_a_model_without_weights_is_saved_with_a_warning(stdout):
    warning, weights = stdout.splitlines()[-2:]
    assert warning.startswith(
        "warning: You are saving a model that has not yet been built."
    )
    assert weights == "weights in the file: 0"
