"""The Content-Security-Policy of planted pages."""

import base64
import re
from hashlib import sha256

from tf2_memo.published.policy import allow_scripts

PAGE = """\
<meta content="script-src 'self' 'unsafe-inline'; img-src 'self'">
<script>one()</script><script src="x.js"></script><script>two()
</script>
"""


def test_each_inline_script_is_allowed_by_its_hash():
    html = allow_scripts(PAGE)
    expected = [
        f"sha256-{base64.b64encode(sha256(script).digest()).decode()}"
        for script in (b"one()", b"two()\n")
    ]
    assert re.findall(r"'(sha256-[^']+)'", html) == expected
    assert "'unsafe-inline'" not in html
