"""Ratios, targets and verdicts are computed from the samples."""

import pytest

from benchmarks import report
from benchmarks.rows import Row

ROW = Row("ours", "theirs", lambda s: s["a"], lambda s: s["b"], most=1.2, least=0.8)


@pytest.mark.parametrize(
    ("ours", "met"), [(0.7, False), (0.9, True), (1.1, True), (1.3, False)]
)
def test_a_target_is_met_between_its_bounds(ours, met):
    assert ROW.is_met([{"a": ours, "b": 1.0}]) is met


def test_the_ratio_is_the_median_of_the_rounds():
    samples = [{"a": 1.0, "b": 1.0}, {"a": 6.0, "b": 2.0}, {"a": 4.0, "b": 2.0}]
    assert ROW.ratio(samples) == 2


def test_a_miss_is_told(monkeypatch):
    monkeypatch.setattr(report, "ROWS", [ROW])
    *_, line = report.comparison([{"a": 3.0, "b": 2.0}]).splitlines()
    assert line == "| ours | theirs | 1.500 | 0.8 to 1.2 | **no** | 3 s | 2 s |"


def test_the_latest_figures_replace_the_former(tmp_path, monkeypatch):
    readme = tmp_path / "README.md"
    readme.write_text("# Title\n\n## Latest figures\n\nformer\n")
    monkeypatch.setattr(report, "_README", readme)
    report.publish("new\n")
    assert readme.read_text() == "# Title\n\n## Latest figures\n\nnew\n"
