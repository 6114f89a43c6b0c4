"""A second data set reads what the first has stored, until the files are gone."""

from pathlib import Path


def test_the_old_numbers_come_back(snippet, stdout):
    assert snippet.values == {"yesterday": [0, 1, 2], "today": [0, 1, 2]}
    assert stdout.splitlines() == [
        "yesterday: from 0 on, read [0, 1, 2]",
        "today: from 100 on, read [0, 1, 2]",
    ]


def test_without_the_files_the_new_numbers_are_read(snippet):
    for file in Path(snippet.folder.name).iterdir():
        file.unlink()
    assert list(snippet.data.as_numpy_iterator()) == [100, 101, 102]
