"""Tables, outputs and problems as HTML."""

from bs4 import BeautifulSoup

from tf2_memo.html import failure_box, literal, table


def test_a_table_is_escaped_and_has_headers():
    soup = BeautifulSoup(table(["<a>"], [("x & y", 1 / 3)]), "html.parser")
    assert soup.th.get_text() == "<a>"
    assert soup.th["scope"] == "col"
    assert [cell.get_text() for cell in soup("td")] == ["x & y", "0.333333"]


def test_output_is_escaped_and_its_control_characters_are_seen():
    assert literal("<b>\x1b[1m\t\n") == "&lt;b&gt;␛[1m\t\n"


def test_nothing_wrong_gives_no_box():
    assert failure_box([]) == ""
    box = BeautifulSoup(failure_box(["<one>", "two"]), "html.parser")
    assert box.get_text() == "<one>\n\ntwo"
