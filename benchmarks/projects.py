"""Makes the projects that are built: clones of this one, some of them rewritten, and generated ones."""

import contextlib
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils import yaml_load

from benchmarks.commands import run
from tf2_memo import page, provenance, results, snippet, snippet_index

ROOT = Path(__file__).parent.parent

Settings = dict[str, Any]

_FENCE = re.compile(r"^(`{3,})(\w+)(.*)\n((?:.*\n)*?)\1$", re.MULTILINE)
_OPTION = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True)
class Fence:
    """A fence of a page: its language, its options, and its body."""

    language: str
    options: dict[str, str]
    body: str

    @property
    def path(self) -> str:
        """The path of the program that it names, or nothing."""
        return self.options.get("snippet", "").partition(":")[0]

    @property
    def executed(self) -> bool:
        """Whether its code runs."""
        return "exec" in self.options

    @property
    def code(self) -> str:
        """Its code, which may come from a file, or from a section of one."""
        if not self.path:
            return self.body
        program = snippet.read(self.path)
        _, _, section = self.options["snippet"].partition(":")
        return program.section(section) if section else program.source


def clone(folder: Path) -> Path:
    """Copy what is committed of this project, and nothing that was built."""
    run(["git", "clone", "--quiet", str(ROOT), str(folder)], ROOT)
    return folder


def forget(project: Path) -> None:
    """Remove all that builds have left behind, as `make clean` does."""
    for name in ("site", ".cache", ".results"):
        shutil.rmtree(project / name, ignore_errors=True)


def without_notebook(folder: Path) -> Path:
    """Clone this project, and let the pages of its notebooks be empty ones."""
    clone(folder)
    for notebook in _notebooks(folder):
        notebook.with_suffix(".md").write_text("# Notebook\n", encoding="utf-8")
        notebook.unlink()
    return folder


def plain_twin(built: Path, folder: Path) -> Path:
    """Clone this project, with all that it executes pasted in as plain Markdown.

    The outputs are those that `built` has in its cache, and the pages of its notebooks.
    """
    clone(folder)
    for notebook in _notebooks(folder):
        page = notebook.with_suffix(".md")
        shutil.copy(built / page.relative_to(folder), page)
        notebook.unlink()
    with contextlib.chdir(built):
        for file in sorted((folder / "docs").rglob("*.md")):
            outputs = _outputs(file.read_text(encoding="utf-8"))
            _rewrite(file, lambda fence, outputs=outputs: _pasted(fence, outputs))
    return _configure(folder, _drop_execution)


def stock_twin(folder: Path) -> Path:
    """Clone this project without its notebooks, and let markdown-exec as it is execute the same code."""
    without_notebook(folder)
    with contextlib.chdir(folder):
        for file in Path("docs").rglob("*.md"):
            _rewrite(file, _stock)

    def change(settings: Settings) -> None:
        _drop_execution(settings)
        settings["plugins"]["markdown-exec"] = {}

    return _configure(folder, change)


def generated(folder: Path, pages: int) -> Path:
    """Make a project with the settings of this one and many pages, each with a program of one line."""
    _generate(folder, pages, '```python exec="on" snippet="pages/{path}"\n```\n')
    (folder / "snippets" / "pages").mkdir()
    for number in range(pages):
        file = folder / "snippets" / "pages" / f"page_{number}.py"
        file.write_text(f"print({number})\n", encoding="utf-8")
    return folder


def generated_plain(folder: Path, pages: int) -> Path:
    """Make the same project with programs and outputs as plain Markdown."""
    plain = '```python title="pages/{path}"\nprint({number})\n```\n\n```text\n{number}\n```\n'
    _generate(folder, pages, plain)
    return _configure(folder, _drop_execution)


def _generate(folder: Path, pages: int, text: str) -> None:
    clone(folder)
    for name in ("docs", "snippets"):
        shutil.rmtree(folder / name)
        (folder / name).mkdir()
    for name in ("index", "glossary"):
        (folder / "docs" / f"{name}.md").write_text("# Page\n", encoding="utf-8")
    for number in range(pages):
        file = folder / "docs" / f"page_{number}.md"
        body = text.format(path=f"page_{number}.py", number=number)
        file.write_text(f"# Page {number}\n\n{body}", encoding="utf-8")

    def change(settings: Settings) -> None:
        # A navigation of all pages on each page would make any generator slow with the square of their number.
        settings["nav"] = [{"Start": "index.md"}]
        settings["not_in_nav"] = "/*"

    _configure(folder, change)


def _configure(project: Path, change: Callable[[Settings], None]) -> Path:
    file = project / "mkdocs.yml"
    with file.open("rb") as text:
        settings = yaml_load(text)
    change(settings)
    file.write_text(yaml.dump(settings, sort_keys=False), encoding="utf-8")
    return project


def _notebooks(project: Path) -> list[Path]:
    return sorted((project / "docs" / "notebooks").glob("*.py"))


def _drop_execution(settings: Settings) -> None:
    del settings["hooks"]
    for extension in settings["markdown_extensions"]:
        if "pymdownx.superfences" in extension:
            extension["pymdownx.superfences"] = {}


def _rewrite(file: Path, replace: Callable[[Fence], str | None]) -> None:
    """Replace the fences of a page for which there is a replacement."""

    def replaced(match: re.Match[str]) -> str:
        _, language, options, body = match.groups()
        text = replace(Fence(language, dict(_OPTION.findall(options)), body))
        return match[0] if text is None else text

    text = file.read_text(encoding="utf-8")
    file.write_text(_FENCE.sub(replaced, text), encoding="utf-8")


def _outputs(text: str) -> dict[str, str]:
    """Return what the code of a page has put out, by the code."""
    return {
        block.code: result.stdout + result.traceback
        for program in page.read(text).programs
        for block, result in zip(
            program.blocks, results.of(program).results, strict=True
        )
    }


def _pasted(fence: Fence, outputs: dict[str, str]) -> str | None:
    if fence.language == "build":
        return provenance.build_page()
    if fence.language == "snippets":
        return snippet_index.table(results.snippets())
    if fence.path:
        code = f'```python title="{fence.path}"\n{fence.code}```\n'
        return f"{code}\n```text\n{outputs[fence.code]}```" if fence.executed else code
    return outputs[fence.code] if fence.executed else None


def _stock(fence: Fence) -> str | None:
    """Return a fence with the options that markdown-exec knows. What only this project has is left out."""
    if fence.language in {"build", "snippets"}:
        return ""
    if not fence.path and not fence.executed:
        return None
    known = {"exec", "session", "html"}
    options = {name: fence.options[name] for name in fence.options if name in known}
    if fence.path and fence.executed:
        options |= {"source": "above", "result": "text"}
    shown = " ".join(f'{name}="{value}"' for name, value in options.items())
    return f"```python {shown}\n{fence.code}```"
