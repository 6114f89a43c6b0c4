"""Pages without the blank lines of the templates."""

from tf2_memo.published import blank_lines

CODE = "<article><pre>a\n\nb\n</pre></article>\n\n"


def test_blank_lines_above_the_text_are_left_out_and_those_in_it_stay(tmp_path):
    page, other = tmp_path / "a.html", tmp_path / "b.html"
    page.write_text(f"<head>\n\n  \n  <title>A</title>\n</head>\n\n{CODE}")
    other.write_text("<p>no text\n\n</p>")
    blank_lines.leave_out(tmp_path)
    assert page.read_text() == f"<head>\n  <title>A</title>\n</head>\n{CODE}"
    assert other.read_text() == "<p>no text\n\n</p>"
