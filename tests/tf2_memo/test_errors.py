"""What goes wrong, told to the author of a page."""

from tf2_memo.errors import BuildFailure


def test_a_failure_is_not_told_twice(capsys):
    BuildFailure("planted").show()
    assert capsys.readouterr() == ("", "")
