"""A cache in a scratch folder."""

import subprocess
import sys

from tf2_memo.cache import Cache, key


def test_an_entry_comes_back(tmp_path):
    cache = Cache(tmp_path / "deep" / "cache")
    cache.put("name", {"stdout": "loss 0.5\n"})
    assert cache.get("name") == {"stdout": "loss 0.5\n"}


def test_an_unknown_key_gives_nothing(tmp_path):
    assert Cache(tmp_path).get("name") is None


def test_an_entry_is_replaced(tmp_path):
    cache = Cache(tmp_path)
    cache.put("name", 1)
    cache.put("name", 2)
    assert cache.get("name") == 2
    assert len(list(tmp_path.iterdir())) == 1


def test_keys_differ_with_content_and_not_with_order():
    assert key({"a": 1, "b": 2}) == key({"b": 2, "a": 1})
    assert key(["ab", "c"]) != key(["a", "bc"])


def test_a_key_is_the_same_in_every_process():
    code = "from tf2_memo.cache import key; print(key({'code': 'x = 1', 'python': '3.11'}))"
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
    assert printed == {key({"code": "x = 1", "python": "3.11"}) + "\n"}
