"""What is said of a page where something links to it."""

import pytest

from tests.planted import planted_site, write
from tf2_memo.published.heads import read_heads

NAV = [{"Nets": [{"In the menu": "a.md"}]}]


@pytest.mark.parametrize(
    ("text", "title", "description"),
    [
        ("# A `net` {#x}\n\n# More\n", "A `net`", ""),
        ("---\ntitle: T\ndescription: 'D: d'\n---\n# H\n", "T", "D: d"),
        ("---\ntitle: 3\n---\n", "3", ""),
        ("---\nno: [yaml\n---\n# H\n", "H", ""),
        ("---\n- a list\n---\n# H #\n", "H", ""),
        ("No heading.\n", "b", ""),
        ("", "b", ""),
    ],
)
def test_title_and_description_are_those_of_the_source(
    tmp_path, text, title, description
):
    write(tmp_path, {"docs/b.md": text})
    (head,) = read_heads(planted_site(tmp_path))
    assert (head.page, head.title, head.description) == ("b", title, description)


def test_the_menu_has_the_last_word(tmp_path):
    write(tmp_path, {"docs/a.md": "---\ntitle: T\n---\n# H\n"})
    (head,) = read_heads(planted_site(tmp_path, nav=NAV))
    assert head.title == "In the menu"
