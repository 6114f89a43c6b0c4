"""HTML without some of its elements or tags."""

import re

import pytest

from tf2_memo.elements import leave_out, plain_code

OPENING = re.compile(r'<(div|svg)\b[^>]* class="out"[^>]*>')


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('a<div class="out">b</div>c', "ac"),
        ('a<div id="x" class="out"><div>b</div>c<div></div></div>d', "ad"),
        ('<div class="out"><p>a</p></div>-<svg class="out"></svg>b', "-b"),
        ('<div>a<div class="out"><divan></divan></div></div>', "<div>a</div>"),
        ('<p class="out">a</p><div class="in">b</div>', None),
        ('a<div class="out">b', "a"),
    ],
)
def test_an_element_is_left_out_with_all_that_is_in_it(html, expected):
    assert leave_out(html, OPENING) == (expected or html)


def test_code_is_left_without_its_colours_and_links():
    html = (
        '<span id="a"><a href="b">c</a></span>'
        '<pre><code class="language-python"><a id="d"></a><span class="n">e</span>\n<wbr>f</code></pre>'
        '<code>g</code><span class="h"></span><code><a href="i">j</a></code>'
    )
    assert plain_code(html) == (
        '<span id="a"><a href="b">c</a></span>'
        '<pre><code class="language-python">e\n<wbr>f</code></pre>'
        '<code>g</code><span class="h"></span><code>j</code>'
    )
