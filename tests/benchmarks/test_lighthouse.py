"""What Lighthouse is asked about is sent as a host would send it, and what it says is reported."""

import gzip
import urllib.request
from urllib.error import HTTPError

import pytest

from benchmarks import lighthouse
from benchmarks.lighthouse import Audit, Host
from tests.browser import served


@pytest.mark.parametrize(("score", "met"), [(94, "**no**"), (95, "yes")])
def test_a_page_reports_the_medians_of_its_loads(score, met):
    loads = [Audit(each, 1.0, 2.0, 30.0, 2000.0) for each in (score, 10, 100)]
    line = f"| home | {score} | ≥ 95 | {met} | 1.0 s | 2.0 s | 30 ms | 2000 |\n"
    assert lighthouse.line("home", loads) == line


def test_text_is_sent_compressed_and_what_is_missing_is_not_sent(tmp_path):
    (tmp_path / "index.html").write_text("page")
    (tmp_path / "font.woff2").write_bytes(b"font")
    with served(tmp_path, Host) as address:
        with urllib.request.urlopen(address) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(answer.read()) == b"page"
        with urllib.request.urlopen(f"{address}font.woff2") as answer:
            assert answer.headers["Content-Encoding"] is None
            assert answer.read() == b"font"
        with pytest.raises(HTTPError, match="404"):
            urllib.request.urlopen(f"{address}missing")
