"""Makes the projects that are built: clones of this one, copies of them that are rewritten, and generated ones."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.utils import yaml_load

from benchmarks.commands import run
from tf2_memo.pages import names, reference, snippet_index, versions
from tf2_memo.pages.api_links import read_entries
from tf2_memo.pages.gallery import gallery
from tf2_memo.pages.record import build_table
from tf2_memo.pages.sheet import sheet
from tf2_memo.pages.values import Values
from tf2_memo.programs.fences import Fence
from tf2_memo.programs.ledger import Ledger
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Block, Result, Runner
from tf2_memo.programs.snippet import Snippet
from tf2_memo.site import Site

ROOT = Path(__file__).parent.parent

_BUILT = ("site", ".cache", ".results")
Replace = Callable[[Fence, str, str, str], str]
"""Returns what comes instead of a fence, given the fence, its code, its output, and what stands below a program."""


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


def pasted(fence: Fence, code: str, output: str, below: str) -> str:
    """Return what a fence shows, as plain Markdown."""
    if not fence.path:
        return output
    source = f'```python title="{fence.path}"\n{code}```'
    printed = output and f"```text\n{output}```"
    return "\n\n".join(filter(None, [source, printed, below]))


def needs_a_process(code: str) -> bool:
    """Whether a program cannot run after others in one process.

    A copy of such a process may wait for ever, and devices are set up before anything has used them.
    """
    return "multiprocessing" in code or "set_logical_device_configuration" in code


def stock(fence: Fence, code: str, _output: str, _below: str) -> str:
    """Return a fence with the options that markdown-exec knows. What only this project has is left out.

    All fences share a process, so the code of those that need their own is shown and not run.
    """
    if needs_a_process(code):
        return f"```python\n{code}```"
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


def _rewrite(project: Path, results: Results, replace: Replace) -> None:
    """Let `replace` return what comes instead of each fence that is run or excerpted, and paste all other tables."""
    pastes = tables(results)
    table = re.compile(
        rf"^```({'|'.join(pastes)})\n(.*?)```$", re.DOTALL | re.MULTILINE
    )
    for page in results.pages:
        fences = [(fence, code, "", "") for fence, code in page.excerpts]
        for fence, program, number in page.places:
            block, result = program.blocks[number], results.of(program)[number]
            fences.append((fence, *_shown(fence, block, result)))
        file = project / page.file
        lines = file.read_text("utf-8").split("\n")
        for fence, *shown in sorted(fences, key=lambda each: -each[0].line):
            space = lines[fence.line - 1].partition("`")[0]
            text = indent(replace(fence, *shown), space)
            lines[fence.line - 1 : fence.end] = [text]
        text = table.sub(lambda each: pastes[each[1]](each[2]), "\n".join(lines))
        file.write_text(text, "utf-8")


def tables(results: Results) -> dict[str, Callable[[str], str]]:
    """Return what shows what is known of the whole site, given the body of a fence, by the names of the fences."""
    ledger = Ledger.read(results.site.root)
    return {
        "build": lambda _: build_table(results),
        "snippets": lambda _: snippet_index.table(results),
        "versions": lambda body: (
            versions.summary(results, ledger, body.split())
            if body
            else versions.tables(results, ledger)
        ),
        "older": lambda body: versions.older(results, ledger, body.split()),
        "elsewhere": lambda body: versions.elsewhere(
            results, ledger, *body.strip().split("\n")
        ),
        "names": lambda body: names.index(results, read_entries(results), body.split()),
        "sheet": lambda body: sheet(results, body.split()),
        "gallery": lambda _: gallery(results),
        "reference": lambda body: "\n\n".join(map(reference.described, body.split())),
    }


def _shown(fence: Fence, block: Block, result: Result) -> tuple[str, str, str]:
    """Return what a fence shows of a program's code and of what it printed, and what stands below its last part."""
    read = Snippet(fence.path, block.code)
    values = Values(read, result, block.cuts).table() if fence.path else ""
    if not fence.section:
        return block.code, result.stdout + result.traceback, values
    number = list(read.parts).index(fence.section)
    printed = "".join(result.parts[number : number + 1])
    error = result.traceback if number == len(result.parts) - 1 else ""
    whole = (
        "<details markdown data-search-exclude><summary>The whole program</summary>\n\n"
        f"```python\n{block.code}```\n\n</details>"
    )
    below = f"{values}\n\n{whole}" if number == len(read.parts) - 1 else ""
    return read.parts[fence.section], printed + error, below
