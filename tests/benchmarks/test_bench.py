"""Ratios, targets and verdicts are computed from the samples."""

import pytest

from benchmarks import bench, measures
from benchmarks.bench import Row


@pytest.mark.parametrize(
    ("ours", "met"), [(0.7, "**no**"), (0.9, "yes"), (1.1, "yes"), (1.3, "**no**")]
)
def test_a_target_is_met_between_its_bounds(ours, met):
    line = bench.line((Row("ours", "theirs", ours, 1.0, most=1.2, least=0.8),))
    assert (
        line
        == f"| ours | theirs | {ours:.3f} | 0.8 to 1.2 | {met} | {ours} s | 1 s |\n"
    )


def test_the_ratio_is_the_median_of_the_rounds():
    rounds = [(1.0, 1.0), (6.0, 2.0), (4.0, 2.0)]
    taken = tuple(Row("ours", "theirs", *both, most=2) for both in rounds)
    assert "| 2.000 | ≤ 2 | yes | 4 s | 2 s |" in bench.line(taken)


def test_the_latest_figures_replace_the_former(tmp_path, monkeypatch):
    readme = tmp_path / "README.md"
    readme.write_text("# Title\n\n## Latest figures\n\nformer\n")
    monkeypatch.setattr(bench, "_README", readme)
    bench.publish("new\n")
    assert readme.read_text() == "# Title\n\n## Latest figures\n\nnew\n"


def test_neither_notebooks_nor_the_index_of_names_count_as_programs_of_pages():
    ran = [
        "docs/notebooks/walk.py",
        "snippets/a/b.py",
        "<net 1>",
        "<names of TensorFlow>",
    ]
    log = "".join(f"INFO    -  ran {name} in 0.10 s (1 of 4)\n" for name in ran)
    assert measures.count_programs(log) == 2
