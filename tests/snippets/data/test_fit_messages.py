"""The progress line counts three batches, and each warning comes where it is declared."""

import re

SHUFFLE = (
    "`shuffle=True` was passed, but will be ignored since the data `x` was provided as a tf.data.Dataset. "
    "The Dataset is expected to already be shuffled (via `.shuffle(buffer_size)`)."
)
ENDED = (
    "Your input ran out of data; interrupting training. Make sure that your dataset or generator can generate at least "
    "`steps_per_epoch * epochs` batches. You may need to use the `.repeat()` function when building your dataset."
)


def test_warnings(snippet):
    assert snippet.messages == {
        "shuffle not given": [SHUFFLE],
        "shuffle=False": [],
        "too few batches": [ENDED],
    }


def test_prints_the_progress_line_and_the_warnings(stdout):
    progress, *lines = stdout.splitlines()
    assert re.match(rf"{-(-10 // 4)}/3 - ", progress)
    assert lines == [
        *("shuffle not given", f"    {SHUFFLE}"),
        *("shuffle=False", "    no warning"),
        *("too few batches", f"    {ENDED}"),
    ]
