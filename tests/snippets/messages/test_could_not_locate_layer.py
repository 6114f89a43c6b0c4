"""The first line names the model, the last one the layer whose class is not found."""


def test_both_lines(stdout):
    first_line, last_line = (
        part.replace("\n", " ").strip() for part in stdout.split("[...]")
    )
    assert first_line.startswith(
        "TypeError: <class 'keras.src.models.sequential.Sequential'> could not be deserialized properly. "
        "Please ensure that components"
    )
    assert last_line.startswith(
        "Exception encountered: Could not locate class 'Doubles'. Make sure custom classes"
    )
    assert last_line.endswith("before trying to load them.")
