"""What the reference says of a module: its own first lines, and those of all that it offers, as they are written."""

import pytest

from tf2_memo import figures
from tf2_memo.pages import reference

SOURCE = '''"""What it is for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """One run."""

    cell: str
    """In few letters."""

    def draw(self, *, title: str) -> str:
        """Return it as SVG."""
        return title

    def _hidden(self) -> None:
        """Not shown."""


def table(
    rows: int,
) -> str:
    """Return a table."""
    return "" * rows
'''

INIT = '''"""A package."""

from tf2_memo.parts.source import Run, table

__all__ = ["table", "Run"]
'''


@pytest.fixture
def package(tmp_path, monkeypatch):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/__init__.py").write_text(INIT)
    (tmp_path / "parts/source.py").write_text(SOURCE)
    monkeypatch.setattr(reference, "_PACKAGE", tmp_path)
    return tmp_path


def test_a_package_is_described_with_all_that_it_offers_in_its_order(package):
    assert reference.described("tf2_memo.parts") == '''\
### tf2_memo.parts { #tf2_memo.parts }

A package.

### table { #tf2_memo.parts.table }

```python
def table(
    rows: int,
) -> str:
```

Return a table.

### Run { #tf2_memo.parts.Run }

```python
@dataclass(frozen=True)
class Run:
    cell: str
    """In few letters."""

    def draw(self, *, title: str) -> str:
        """Return it as SVG."""
```

One run.'''  # fmt: skip


def test_a_module_without_a_list_is_described_by_its_first_lines(package):
    described = reference.described("tf2_memo.parts.source")
    assert described.endswith("{ #tf2_memo.parts.source }\n\nWhat it is for.")


def test_a_name_that_nothing_defines_is_reported(package):
    (package / "parts/source.py").write_text("def table():\n    '''Return.'''\n")
    with pytest.raises(LookupError, match=r"source\.py does not define Run"):
        reference.described("tf2_memo.parts")


def test_this_package_is_described():
    described = reference.described("tf2_memo.figures")
    assert all(f"{{ #tf2_memo.figures.{name} }}" in described for name in figures.__all__)  # fmt: skip
