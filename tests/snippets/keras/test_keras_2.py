"""What Keras 3 says to each line, and what Keras 2 said according to the ledger."""

from tests.house import ROOT
from tf2_memo.programs.ledger import Ledger

PRINTED = """\
kernel.name      kernel
adam.apply       updated
adam.lr          AttributeError
learning_rate=1  ValueError
tf.exp(Input)    ValueError
tf.keras.ops     (None, 3)
save("folder")   ValueError
"""


def test_prints_what_keras_3_does(stdout):
    assert stdout == PRINTED


def test_the_bias_moved_by_the_learning_rate(snippet):
    # The first step of Adam is the learning rate, against the sign of the gradient.
    assert abs(float(snippet.bias[0]) + 0.1) < 1e-6


def test_the_ledger_holds_what_keras_2_does():
    source = (ROOT / "snippets/keras/keras_2.py").read_text(encoding="utf-8")
    row = Ledger.read(ROOT).row("keras/keras_2.py", source)
    assert row, "the page shows it: run make compat ONLY=\"'Keras 2'\""
    lines = row.differs["Keras 2"].difference
    old = {line[1:17].strip(): line[18:] for line in lines if line.startswith("+")}
    assert old == {
        "kernel.name": "dense/kernel:0",
        "adam.apply": "AttributeError",
        "adam.lr": "0.1",
        "learning_rate=1": "SGD",
        "tf.exp(Input)": "(None, 3)",
        "tf.keras.ops": "AttributeError",
        'save("folder")': "saved",
    }
