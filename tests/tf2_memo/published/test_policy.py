"""The Content-Security-Policy of planted pages."""

import base64
import re
from hashlib import sha256

from tests.planted import write
from tf2_memo.published.policy import allow_scripts

PAGE = """\
<meta content="script-src 'self' 'unsafe-inline'; img-src 'self'">
<script>one()</script><script src="x.js"></script><script>two()
</script>
"""


def test_each_inline_script_is_allowed_by_its_hash(tmp_path):
    write(tmp_path, {"deep/index.html": PAGE})
    allow_scripts(tmp_path)
    html = (tmp_path / "deep" / "index.html").read_text(encoding="utf-8")
    expected = [
        f"sha256-{base64.b64encode(sha256(script).digest()).decode()}"
        for script in (b"one()", b"two()\n")
    ]
    assert re.findall(r"'(sha256-[^']+)'", html) == expected
    assert "'unsafe-inline'" not in html
