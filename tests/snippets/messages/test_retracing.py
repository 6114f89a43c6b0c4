"""Five Python numbers are five traces, and a warning."""

import runpy


def test_fifth_trace_warns(capsys, caplog):
    with caplog.at_level("WARNING", logger="tensorflow"):
        runpy.run_path("snippets/messages/retracing.py")
    assert capsys.readouterr().out == "traces: 5\n"
    (record,) = caplog.records
    assert record.getMessage().startswith(
        "5 out of the last 5 calls to <function squared at 0x"
    )
    assert "triggered tf.function retracing" in record.getMessage()
