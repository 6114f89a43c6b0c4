"""What each mistake with a CSV file says: the first bad field of the first row that is read."""


def test_messages(snippet, stdout):
    expected = {
        "header read as numbers": "InvalidArgumentError: Field 0 in record 0 is not a valid float: length",
        "two columns of three": "InvalidArgumentError: Expect 2 fields but have 3 in record 0",
        "empty field": "InvalidArgumentError: Field 1 is required but missing in record 0!",
        "no such file": "NotFoundError: flower.csv; No such file or directory",
    }
    assert snippet.messages == expected
    assert stdout.splitlines() == [f"{name} -> {text}" for name, text in expected.items()]  # fmt: skip


def test_the_row_before_the_empty_field_is_read(snippet):
    first = next(iter(snippet.mistakes["empty field"]))
    assert [part.numpy() for part in first] == [5.0, 3.5, b"rose"]
