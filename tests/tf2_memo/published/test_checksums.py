"""The sums of a site's files: those that sha256sum computes, for all files, sorted."""

import subprocess

from tf2_memo.published import checksums


def test_the_sums_are_in_the_format_of_sha256sum(tmp_path):
    (tmp_path / "a").mkdir()
    for path in ("b.html", "a/ü.html", "a.html"):
        (tmp_path / path).write_text(path)
    checksums.write(tmp_path)
    checksums.write(tmp_path)  # its own file has no sum
    sums = (tmp_path / checksums.FILE).read_text()
    command = ["sha256sum", "a.html", "a/ü.html", "b.html"]
    assert sums == subprocess.check_output(command, cwd=tmp_path, text=True)
