"""Where things are in this repository."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
SNIPPETS = sorted(
    file.relative_to(ROOT / "snippets").as_posix()
    for file in (ROOT / "snippets").rglob("*.py")
)
