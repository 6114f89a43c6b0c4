"""Finds the files of this repository that code is made of, so that what comes of it is made anew when one changes."""

import ast
import importlib.util
from pathlib import Path

from tf2_memo.programs.cache import Cache, key

PACKAGE = Path(__file__).parents[2]
"""The folder that tf2_memo is imported from."""


class Sources:
    """Reads each file at most once. `root` is the folder that a page's code may import from, besides tf2_memo.

    What a file imports is kept in `cache`: to parse them all takes longer than all else that a digest needs.
    """

    def __init__(self, root: Path, cache: Cache) -> None:
        self.cache = cache
        self._made_by = Path(__file__).read_text(encoding="utf-8")
        self.folders = (root, PACKAGE)
        self._texts: dict[Path, str] = {}
        self._imports: dict[Path, list[Path]] = {}
        self._names = {path.stem for path in root.iterdir()} | {"tf2_memo"}

    def digest(self, *modules: str) -> str:
        """Return the hash of modules of tf2_memo and of all that they import from it, by their names."""
        return self._digest(
            [file for module in modules for file in self._files(module)]
        )

    def digest_of_imports(self, code: str) -> str:
        """Return the hash of the files that code imports, directly or not; nothing when it imports none."""
        if not any(name in code for name in self._names):
            return ""  # parsing takes a while
        files = self._imported(code, "")
        return self._digest(files) if files else ""

    def _digest(self, files: list[Path]) -> str:
        reached: dict[Path, None] = {}
        waiting = list(files)
        while waiting:
            file = waiting.pop()
            if file not in reached:
                reached[file] = None
                waiting += self._imports_of(file)
        return key(sorted(self._texts[file] for file in reached))

    def _imports_of(self, file: Path) -> list[Path]:
        if file not in self._texts:
            text = self._texts[file] = file.read_text(
                encoding="utf-8", errors="replace"
            )
            self._imports[file] = self._imported(text, self._package_of(file))
        return self._imports[file]

    def _package_of(self, file: Path) -> str:
        for folder in self.folders:
            if file.is_relative_to(folder):
                return ".".join(file.relative_to(folder).parent.parts)
        return ""

    def _imported(self, code: str, package: str) -> list[Path]:
        """Return the files that the import statements of code name, wherever they stand in it."""
        modules = self.cache.get_or_make(
            key([self._made_by, code, package]), lambda: _imported(code, package)
        )
        return [file for module in modules for file in self._files(module)]

    def _files(self, module: str) -> list[Path]:
        """Return the files that importing a module runs: its own and those of the packages around it."""
        parts = [part for part in module.split(".") if part]
        paths = [Path(*parts[: end + 1]) for end in range(len(parts))]
        for folder in self.folders:
            found = [
                file
                for path in paths
                for file in (
                    folder / path / "__init__.py",
                    folder / path.with_suffix(".py"),
                )
                if file.is_file()
            ]
            if found:
                return found
        return []


def _imported(code: str, package: str) -> list[str]:
    """Return what the import statements of code may name as modules, wherever they stand in it."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []  # the run will say what is wrong
    modules: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            name = "." * node.level + (node.module or "")
            module = importlib.util.resolve_name(name, package) if package else name
            modules += [module, *(f"{module}.{alias.name}" for alias in node.names)]
    return modules
