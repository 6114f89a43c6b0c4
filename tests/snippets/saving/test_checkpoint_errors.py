"""What restores in silence, and what the two questions to the status say."""

import numpy as np

UNBOUND = "Found 2 Python objects that were not bound to checkpointed values"
NOTHING = "No checkpoint specified (save_path=None); nothing is being restored."


def test_each_case(snippet):
    assert snippet.said == {
        "all names": "no error, weights restored: True",
        "the model alone": "no error, weights restored: True",
        "another name": "no error, weights restored: False",
        "no checkpoint": "no error, weights restored: False",
        "no number": "NotFoundError: Error when restoring from checkpoint or SavedModel at folder/ckpt: Unsuccessful "
        "TensorSliceReader constructor: Failed to find any matching files for folder/ckpt",
        "the folder": "DataLossError: Unable to open table file folder: FAILED_PRECONDITION: folder; Is a directory:",
        "another width": "ValueError: Received incompatible tensor with shape (2, 4) when attempting to restore "
        "variable with shape (2, 5)",
    }


def test_what_the_status_says(snippet):
    both = snippet.checks
    assert both == ("assert_consumed", "assert_existing_objects_matched")
    expected = {
        "all names": ("passes", "passes"),
        "the model alone": ("Unresolved object in checkpoint (root).step", "passes"),
        "another name": (UNBOUND, UNBOUND),
        "no checkpoint": (NOTHING, NOTHING),
    }
    assert snippet.checked == {
        (case, check): said
        for case, answers in expected.items()
        for check, said in zip(both, answers, strict=True)
    }


def test_the_restored_weights_are_one_more_than_a_new_net_has(snippet):
    parts, _ = snippet.cases["all names"]
    for restored, new in zip(
        parts["model"].get_weights(), snippet.net().get_weights(), strict=True
    ):
        np.testing.assert_array_equal(restored, new + np.float32(1))
    assert int(parts["step"]) == 7


def test_the_output_names_no_folder_of_the_machine(snippet, stdout):
    assert snippet.temporary.name not in stdout
