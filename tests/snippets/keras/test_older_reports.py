"""The reported losses against those by hand."""

import numpy as np


def test_each_output_has_its_loss_without_its_weight(snippet):
    # The input is 1, and the targets are 0.
    assert snippet.found["doubled_first"] == 2.0**2
    assert snippet.found["halved_second"] == 0.5**2
    assert snippet.found["loss"] == 1.0 * 2.0**2 + 0.5 * 0.5**2


def test_reports_the_loss_of_each_epoch_as_a_number(snippet):
    # The weight and the bias move alike: the output o becomes o - 0.1 * 2 * o * (1 + 1).
    assert all(type(loss) is float for loss in snippet.own)
    np.testing.assert_allclose(snippet.own, [1, 0.6**2], rtol=1e-6)


def test_prints_what_was_reported(stdout):
    assert stdout == (
        "losses: 4.0 0.25\ntheir weighted sum: 4.125\nafter each epoch: 1.00 0.36\n"
    )
