"""Five models are five traces of the function with which Keras predicts."""

import runpy


def test_fifth_model_warns(capsys, caplog):
    with caplog.at_level("WARNING", logger="tensorflow"):
        runpy.run_path("snippets/messages/retracing_models.py")
    assert capsys.readouterr().out.splitlines() == [
        f"{units} units, outputs of shape (1, {units})" for units in (1, 2, 3, 4, 5)
    ]
    # Models of other tests in this process may have begun the count.
    assert "calls to <function TensorFlowTrainer.make_predict_function" in caplog.text
    assert "triggered tf.function retracing" in caplog.text
