"""What Keras 3 loads of what it saved, and of what Keras 2 saved according to the ledger."""

import numpy as np
import pytest

from tests.house import ROOT
from tf2_memo.programs.ledger import Ledger

# It warns of the old way to say what shape comes in, which the program is about.
pytestmark = pytest.mark.filterwarnings("ignore:Do not pass an `input_shape`")

PRINTED = """\
net.keras             same outputs
shaped.keras          same outputs
net.h5                ValueError
net.h5, not compiled  same outputs
net.weights.h5        same outputs
folder                same outputs
"""


def test_prints_what_keras_3_loads(stdout):
    assert stdout == PRINTED


def test_outputs_depend_on_the_weights_that_were_loaded(snippet):
    kernel = snippet.net.get_weights()[0]
    assert np.all(kernel != 0)
    np.testing.assert_allclose(snippet.net(snippet.x), [[kernel.sum()]] * 2, rtol=1e-6)


def test_the_ledger_holds_what_keras_3_loads_of_keras_2():
    source = (ROOT / "snippets/keras/keras_2_files.py").read_text(encoding="utf-8")
    row = Ledger.read(ROOT).row("keras/keras_2_files.py", source)
    assert row, "the page shows it: run make compat ONLY=\"'Keras 2'\""
    difference = row.differs["Keras 2"].difference
    assert [line for line in difference if "Warning: " not in line] == [
        "-shaped.keras          same outputs",
        "+shaped.keras          TypeError",
    ]
