"""Reads what modules of this package are for, and what they offer, out of their sources. Imports none of them."""

import ast
from pathlib import Path
from textwrap import dedent

_PACKAGE = Path(__file__).parents[1]


def described(module: str) -> str:
    """Return the first lines of a module as Markdown, and those of each name in its `__all__`, if it has one.

    `module` is its name, such as `tf2_memo.figures`. Raises FileNotFoundError when there is none of this name.
    """
    file = _file_of(module)
    tree = ast.parse(file.read_text(encoding="utf-8"))
    sources = {
        alias.name: _file_of(node.module or "")
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    parts = [_headed(module, module), ast.get_docstring(tree) or ""]
    for name in _offered(tree):
        parts += [_headed(name, f"{module}.{name}"), _definition(sources[name], name)]
    return "\n\n".join(parts)


def _file_of(module: str) -> Path:
    path = _PACKAGE.joinpath(*module.split(".")[1:])
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _headed(title: str, anchor: str) -> str:
    return f"### {title} {{ #{anchor} }}"


def _offered(tree: ast.Module) -> list[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return ast.literal_eval(node.value)
    return []


def _definition(file: Path, name: str) -> str:
    """Return how a function or a class of a file is declared, as it is written there, and its docstring."""
    text = file.read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name:
            code = dedent("\n".join(_declared(node, text.splitlines())))
            return f"```python\n{code}\n```\n\n{ast.get_docstring(node)}"
    raise LookupError(f"{file.name} does not define {name}, which __all__ names")


def _declared(node: ast.FunctionDef | ast.ClassDef, lines: list[str]) -> list[str]:
    """Return the lines of a function above its docstring, or of a class with its fields and public methods."""
    first = min(part.lineno for part in [node, *node.decorator_list])
    declared = lines[first - 1 : node.body[0].lineno - 1]
    if isinstance(node, ast.FunctionDef):
        return declared
    for member in node.body[1:]:
        if not isinstance(member, ast.FunctionDef):
            declared += lines[member.lineno - 1 : member.end_lineno]
        elif not member.name.startswith("_"):
            docstring = member.body[0]
            documented = lines[docstring.lineno - 1 : docstring.end_lineno]
            declared += ["", *_declared(member, lines), *documented]
    return declared
