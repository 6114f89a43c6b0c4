"""A page that moves while it loads is noticed."""

import pytest

from benchmarks import page_load

STEADY = "<!doctype html><p style='height: 300px'>It stays.</p>"
MOVING = f"""{STEADY}<script>
requestAnimationFrame(() => requestAnimationFrame(() =>
  document.body.insertAdjacentHTML("afterbegin", "<div style='height: 300px'></div>")));
</script>"""


@pytest.mark.parametrize(("html", "verdict"), [(STEADY, "yes"), (MOVING, "**no**")])
def test_a_shift_is_measured(tmp_path, monkeypatch, html, verdict):
    (tmp_path / "index.html").write_text(html)
    monkeypatch.setattr(page_load, "PAGES", {"home": ""})
    table = page_load.table(page_load.measure(tmp_path, rounds=1))
    assert [line.split(" | ")[4] for line in table.splitlines()[2:]] == [verdict] * 2
