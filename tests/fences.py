"""Writes fences for planted pages."""


def fence(options: str, body: str = "") -> str:
    """Return a Python fence."""
    return f"```python {options}\n{body}\n```\n\n"
