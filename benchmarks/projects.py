"""Makes the projects that are built: clones of this one, copies of them that are rewritten, and generated ones."""

import shutil
from collections.abc import Callable
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.utils import yaml_load

from benchmarks.commands import run
from tf2_memo.pages import snippet_index
from tf2_memo.pages.record import build_table
from tf2_memo.programs.fences import Fence
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Result, Runner
from tf2_memo.programs.snippet import Snippet
from tf2_memo.site import Site

ROOT = Path(__file__).parent.parent

_BUILT = ("site", ".cache", ".results")


def clone(folder: Path, commit: str = "HEAD") -> Path:
    """Copy what is committed of this project, and nothing that was built."""
    run(["git", "clone", "--quiet", str(ROOT), str(folder)], ROOT)
    run(["git", "checkout", "--quiet", commit], folder)
    return folder


def forget(project: Path) -> Path:
    """Remove all that builds have left behind, as `make clean` does, but for the pages of notebooks."""
    for name in _BUILT:
        shutil.rmtree(project / name, ignore_errors=True)
    return project


def results_of(project: Path) -> Results:
    """Return what the builds of a project have kept."""
    config = load_config(str(project / "mkdocs.yml"))
    results = Results(Site.of(config, project), Runner())
    results.prepare()
    return results


def without_notebooks(project: Path, folder: Path) -> Path:
    """Copy a project, and leave its notebooks out of the site."""
    return _configure(_copy(project, folder), exclude_docs="/notebooks/")


def plain_twin(results: Results, folder: Path) -> Path:
    """Copy a project that has been built, with all that it executes pasted in as plain Markdown."""
    _rewrite(_copy(results.site.root, folder), results, pasted)
    return _configure(folder, instead={})


def stock_twin(results: Results, folder: Path) -> Path:
    """Copy a project without its notebooks, and let markdown-exec as it is execute the same code."""
    _rewrite(without_notebooks(results.site.root, folder), results, stock)
    return _configure(folder, instead={"markdown-exec": {}})


def generated(folder: Path, pages: int, code: str) -> Path:
    """Make a project with the settings of this one and many pages, each with one program."""
    clone(folder)
    for name in ("docs", "snippets"):
        shutil.rmtree(folder / name)
        (folder / name).mkdir()
    for name in ("index", "glossary"):
        (folder / f"docs/{name}.md").write_text("# Page\n", "utf-8")
    for number in range(pages):
        fence = f'```python exec="on" snippet="page_{number}.py"\n```\n'
        page = f"# Page {number}\n\n{fence}"
        (folder / f"docs/page_{number}.md").write_text(page, "utf-8")
        program = f"{code.format(number)}\n"
        (folder / f"snippets/page_{number}.py").write_text(program, "utf-8")
    # A navigation of all pages on each page would make any generator slow with the square of their number.
    return _configure(folder, nav=[{"Start": "index.md"}], not_in_nav="/*")


def pasted(fence: Fence, code: str, output: str) -> str:
    """Return what a fence shows, as plain Markdown."""
    source = f'```python title="{fence.path}"\n{code}```'
    if not fence.path:
        return output
    return f"{source}\n\n```text\n{output}```" if output else source


def stock(fence: Fence, code: str, _output: str) -> str:
    """Return a fence with the options that markdown-exec knows. What only this project has is left out."""
    options = {name: fence.options.get(name) for name in ("session", "html")}
    options["exec"] = fence.executed
    if fence.executed and fence.path:
        options |= {"session": options["session"] or fence.path}
        options |= {"source": "above", "result": "text"}
    shown = " ".join(f'{name}="{value}"' for name, value in options.items() if value)
    return f"```python {shown}\n{code}```"


def _copy(project: Path, folder: Path) -> Path:
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns(*_BUILT))
    return folder


def _configure(
    project: Path, instead: dict[str, Any] | None = None, **changes: Any
) -> Path:
    """Change settings of a project; `instead` are plugins that take the place of what executes its fences."""
    file = project / "mkdocs.yml"
    with file.open("rb") as text:
        settings = yaml_load(text) | changes
    if instead is not None:
        del settings["plugins"]["tf2_memo"]
        settings["plugins"] |= instead
        settings["markdown_extensions"].remove("tf2_memo.pages.extension")
        for extension in settings["markdown_extensions"]:
            if "pymdownx.superfences" in extension:
                extension["pymdownx.superfences"] = {}
    file.write_text(yaml.dump(settings, sort_keys=False), "utf-8")
    return project


def _rewrite(
    project: Path, results: Results, replace: Callable[[Fence, str, str], str]
) -> None:
    """Let `replace` return what comes instead of each fence: it is given the fence, its code and its output."""
    lists = {"build": build_table(results), "snippets": snippet_index.table(results)}
    for page in results.pages:
        fences = [(fence, code, "") for fence, code in page.excerpts]
        for fence, program, number in page.places:
            block, result = program.blocks[number], results.of(program)[number]
            fences.append((fence, *_shown(fence, block.code, result)))
        file = project / page.file
        lines = file.read_text("utf-8").split("\n")
        for fence, code, output in sorted(fences, key=lambda each: -each[0].line):
            space = lines[fence.line - 1].partition("`")[0]
            text = indent(replace(fence, code, output), space)
            lines[fence.line - 1 : fence.end] = [text]
        text = "\n".join(lines)
        for name, content in lists.items():
            text = text.replace(f"```{name}\n```", content)
        file.write_text(text, "utf-8")


def _shown(fence: Fence, code: str, result: Result) -> tuple[str, str]:
    """Return what a fence shows of a program's code and of what it printed."""
    if not fence.section:
        return code, result.stdout + result.traceback
    parts = Snippet(fence.path, code).parts
    printed = dict(zip(parts, result.parts, strict=False))
    return parts[fence.section], printed.get(fence.section, "")
