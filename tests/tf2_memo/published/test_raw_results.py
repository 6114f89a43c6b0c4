"""What is published of each program: what it did, by its blocks, without what no page shows of its standard error."""

from tests.fences import fence
from tf2_memo.published import raw_results

WARNS = "import sys\nprint('right')\nprint('at 0x7f0123456789', file=sys.stderr)\n"


def test_results_are_there_with_what_pages_show_of_stderr(project):
    project.write("snippets/shown.py", WARNS)
    project.write("snippets/hidden.py", f"{WARNS}print('once more')\n")
    project.write(
        "docs/index.md",
        fence('exec="on" snippet="hidden.py"')
        + fence('exec="on" snippet="shown.py" stderr="on"')
        + fence('exec="on"', "import time\nprint('a clock')"),
    )
    log = project.build()
    assert log.returncode == 0, log.stderr
    kept = raw_results.read(project.root / "site")
    hidden, shown, clock = (entry["results"][0] for entry in kept["programs"])
    assert (hidden["parts"], hidden["stderr"]) == (["right\nonce more\n"], "")
    assert shown["stderr"] == "at 0x\n"
    assert [each["measures_time"] for each in kept["programs"]] == [False, False, True]
    assert clock["parts"] == ["a clock\n"]
    assert kept["machine"]["cpus"] >= 1
