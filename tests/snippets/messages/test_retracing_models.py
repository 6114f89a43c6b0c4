"""Five models are five traces of the function with which Keras predicts."""

import subprocess
import sys

PROGRAM = "import runpy; runpy.run_path('snippets/messages/retracing_models.py')"


def test_fifth_model_warns():
    # A process warns of this function twice, and models of other tests may have used that up.
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    )
    assert ran.stdout.splitlines() == [
        f"{units} units, outputs of shape (1, {units})" for units in (1, 2, 3, 4, 5)
    ]
    warning = (
        "5 out of the last 5 calls to <function TensorFlowTrainer.make_predict_function"
    )
    assert warning in ran.stderr
    assert "triggered tf.function retracing" in ran.stderr
