"""The records against the layout of the file, taken apart here byte by byte."""

import struct
from pathlib import Path

import pytest

SAMPLES = [([0.0, 0.5], 0), ([1.0, 1.5], 1), ([2.0, 2.5], 0)]


def records(path):
    """The records of a file: a length of 8 bytes, 4 bytes of checksum, the record, 4 bytes of checksum."""
    content, found = Path(path).read_bytes(), []
    while content:
        (length,) = struct.unpack("<Q", content[:8])
        found.append(content[12 : 12 + length])
        content = content[16 + length :]
    return found


def test_each_record_holds_the_bytes_of_its_numbers(snippet):
    halves = [records(path) for path in snippet.paths]
    assert list(map(len, halves)) == [2, 1]
    for record, (features, label) in zip(
        [*halves[0], *halves[1]], SAMPLES, strict=True
    ):
        assert struct.pack("<2f", *features) in record
        # Field 3 of a feature, a list of integers: its length, field 1, the number.
        assert bytes([0x1A, 3, 0x0A, 1, label]) in record


def test_reading_gives_what_was_written(snippet, stdout):
    sizes = [Path(path).stat().st_size for path in snippet.paths]
    assert stdout.splitlines() == [
        f"a {sizes[0]} bytes",
        f"b {sizes[1]} bytes",
        "[[0.0, 0.5], [1.0, 1.5]] [0 1]",
        "[[2.0, 2.5]] [0]",
    ]


@pytest.mark.parametrize("name", ["x", "y"])
def test_parts_have_names(snippet, name):
    assert name.encode() in snippet.serialized([0.0, 0.0], 0)
