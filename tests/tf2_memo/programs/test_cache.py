"""A cache in a scratch folder, whole and damaged."""

import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tf2_memo.programs.cache import DAY_SECONDS, KEPT_DAYS, Cache, key


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "deep" / "cache")


@pytest.fixture
def stored(cache):
    """The file of the entry "name"."""
    cache.put("name", {"stdout": "loss 0.5\n"})
    (file,) = cache.folder.iterdir()
    return file


def test_an_entry_comes_back(cache, stored, caplog):
    assert cache.get("name") == {"stdout": "loss 0.5\n"}
    assert caplog.text == ""


def test_an_unknown_name_gives_nothing_and_no_warning(cache, caplog):
    assert cache.get("name") is None
    assert caplog.text == ""


def test_an_entry_is_replaced(cache, stored):
    cache.put("name", 2)
    assert cache.get("name") == 2
    assert list(cache.folder.iterdir()) == [stored]


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: b"",
        lambda entry: entry[: len(entry) // 2],
        lambda entry: entry.replace(b"0.5", b"0.4"),
        lambda entry: b"\x00" * len(entry),
        lambda entry: b"\xff\xfe\x00",
        lambda entry: b'{"entry": 1}',
        lambda entry: b"null",
    ],
    ids=["empty", "truncated", "changed", "zeros", "no text", "no hash", "null"],
)
def test_a_damaged_entry_is_as_good_as_none(cache, stored, caplog, damage):
    stored.write_bytes(damage(stored.read_bytes()))
    assert cache.get("name") is None
    assert f"{stored}" in caplog.text
    assert "computing anew" in caplog.text


def test_an_entry_of_another_name_is_as_good_as_none(cache, stored, caplog):
    stored.rename(stored.with_name("other.json"))
    assert cache.get("other") is None
    assert "computing anew" in caplog.text


def test_a_folder_that_cannot_be_made_is_a_warning(tmp_path, caplog):
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file")
    cache.put("name", 1)
    assert "going on without" in caplog.text
    assert cache.get("name") is None


def test_a_full_disk_is_a_warning_and_leaves_nothing(cache, caplog, monkeypatch):
    def full(path, text, **_):
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    cache.put("name", 1)
    assert "No space left" in caplog.text
    assert list(cache.folder.iterdir()) == []


def test_a_reader_never_sees_half_an_entry(cache, monkeypatch):
    """The file appears by its renaming, after it has been written whole."""
    seen = []
    replace = Path.replace

    def watched(draft, file):
        seen.append((file.exists(), json.loads(draft.read_text())["entry"]))
        return replace(draft, file)

    monkeypatch.setattr(Path, "replace", watched)
    cache.put("name", [1, 2])
    assert seen == [(False, [1, 2])]


def test_keys_differ_with_content_and_not_with_order():
    assert key({"a": 1, "b": 2}) == key({"b": 2, "a": 1})
    assert key(["ab", "c"]) != key(["a", "bc"])


def test_a_key_is_the_same_in_every_process():
    code = "from tf2_memo.programs.cache import key; print(key({'a': 1, 'b': '3.11'}))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert printed == {key({"a": 1, "b": "3.11"}) + "\n"}


def age(file: Path, days: float) -> None:
    """Make a file as old as if it had last been used some days ago."""
    moment = time.time() - days * DAY_SECONDS
    os.utime(file, (moment, moment))


def test_what_has_not_been_used_for_long_is_removed_and_the_rest_stays(cache, stored):
    cache.put("unused", 1)
    unused = next(file for file in cache.folder.iterdir() if file != stored)
    age(stored, KEPT_DAYS + 1)
    age(unused, KEPT_DAYS + 1)
    assert cache.get("name")
    cache.prune()
    assert list(cache.folder.iterdir()) == [stored]
    age(stored, KEPT_DAYS - 1)
    cache.prune()
    assert stored.exists()


def test_there_may_be_nothing_to_remove(tmp_path):
    Cache(tmp_path / "absent").prune()
