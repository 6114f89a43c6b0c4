"""What each mistake with a TFRecord file says, and that the whole file is in order."""

import tensorflow as tf


def test_messages(snippet, stdout):
    invalid = "InvalidArgumentError"
    expected = {
        "another name": f"{invalid}: Feature: features (data type: float) is required but could not be found.",
        "another length": f"{invalid}: Key: x.  Can't parse serialized Example: Some float_list slice was not parsed.",
        "another type": f"{invalid}: Key: x.  Data types don't match. Data type: float but expected type: int64",
        "end cut off": "DataLossError: truncated record at 0' failed with Read less bytes than requested",
        "no TFRecord file": "DataLossError: corrupted record at 0 (Is this even a TFRecord file?)",
    }
    assert snippet.messages == expected
    assert stdout.splitlines() == [f"{name}: {text}" for name, text in expected.items()]


def test_the_right_spec_reads_the_file(snippet):
    record = next(iter(tf.data.TFRecordDataset(str(snippet.path))))
    spec = {"x": tf.io.FixedLenFeature((2,), tf.float32)}
    assert tf.io.parse_single_example(record, spec)["x"].numpy().tolist() == [0.0, 0.5]


def test_the_cut_file_lacks_one_byte(snippet):
    assert snippet.cut.read_bytes() == snippet.path.read_bytes()[:-1]
