"""Tables and outputs as HTML."""

from bs4 import BeautifulSoup

from tf2_memo.html import literal, table


def test_a_table_is_escaped_and_has_headers():
    soup = BeautifulSoup(table(["<a>"], [("x & y",)]), "html.parser")
    assert soup.th.get_text() == "<a>"
    assert soup.th["scope"] == "col"
    assert soup.td.get_text() == "x & y"


def test_output_is_escaped_and_its_control_characters_are_seen():
    assert literal("<b>\x1b[1m\t\n") == "&lt;b&gt;␛[1m\t\n"
