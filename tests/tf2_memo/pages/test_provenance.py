"""Where results came from, in words."""

from bs4 import BeautifulSoup

from tf2_memo.pages import provenance
from tf2_memo.programs.machine import Machine

MACHINE = Machine({"tensorflow": "2.21.0", "python": "3.13.1"}, (), "A <CPU>", 2, "Linux")  # fmt: skip
LATER = "2026-03-01T00:00:00+00:00"
EARLIER = "2026-02-28T23:59:59+00:00"


def test_the_line_under_an_output_names_time_versions_machine_and_day():
    line = BeautifulSoup(provenance.line(0.123, LATER, MACHINE), "html.parser")
    assert line.get_text() == (
        "ran in 0.12 s · TensorFlow 2.21.0 · Python 3.13.1 · A <CPU> · 2026-03-01"
    )
    assert line.time["datetime"] == LATER


def test_the_line_at_the_foot_of_a_page_names_the_day_of_its_newest_result():
    line = provenance.last_executed([EARLIER, LATER, EARLIER], MACHINE)
    text = BeautifulSoup(line, "html.parser").get_text()
    assert text == "Last executed 2026-03-01 with TensorFlow 2.21.0"
    assert provenance.last_executed([], MACHINE) == ""
