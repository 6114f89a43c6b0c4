"""HTML without some of its elements, and with them again."""

import re

import pytest

from tf2_memo.elements import leave_out, put_back, set_aside

OPENING = re.compile(r'<(div|svg)\b[^>]* class="out"[^>]*>')


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('a<div class="out">b</div>c', "a0c"),
        ('a<div id="x" class="out"><div>b</div>c<div></div></div>d', "a0d"),
        ('<div class="out"><p>a</p></div>-<svg class="out"></svg>b', "0-1b"),
        ('<div>a<div class="out"><divan></divan></div></div>', "<div>a0</div>"),
        ('<p class="out">a</p><div class="in">b</div>', None),
        ('a<div class="out">b', "a0"),
    ],
)
def test_an_element_is_set_aside_with_all_that_is_in_it(html, expected):
    rest, aside = set_aside(html, OPENING)
    assert re.sub(r"<!--\D*(\d+)-->", r"\1", rest) == (expected or html)
    assert put_back(rest, aside) == html
    assert leave_out(html, OPENING) == re.sub("<!--.*?-->", "", rest)
