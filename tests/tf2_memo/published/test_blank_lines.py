"""Pages without the blank lines of the templates."""

from tf2_memo.published import blank_lines

CODE = "<article><pre>a\n\nb\n</pre></article>\n\n"


def test_blank_lines_above_the_text_are_left_out_and_those_in_it_stay():
    page = f"<head>\n\n  \n  <title>A</title>\n</head>\n\n{CODE}"
    shorter = f"<head>\n  <title>A</title>\n</head>\n{CODE}"
    assert blank_lines.leave_out(page) == shorter
    assert blank_lines.leave_out("<p>no text\n\n</p>") == "<p>no text\n\n</p>"
