"""Sites in scratch folders, and a runner that runs nothing."""

from pathlib import Path

from tf2_memo.programs.child import Block
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Result, Runner
from tf2_memo.site import Site


def planted_site(root: Path, *, serving: bool = False, **settings: object) -> Site:
    """Return a site in a folder, with settings as a generator hands them over."""
    least = {"site_name": "Planted", "docs_dir": "docs"}
    return Site.of(least | settings, root, serving=serving)


def result(*parts: str, failure: str = "", **facts: object) -> Result:
    """Return what a block has printed, part by part."""
    made = {
        "values": [{"x": {"type": "Tensor", "shape": [2], "dtype": "int32"}}],
        "stderr": "",
        "seconds": 0.5,
        "exception": "",
        "message": "",
        "traceback": "",
        "measured": "2026-01-02T03:04:05+00:00",
    }
    return Result(list(parts), failure=failure, **made | facts)


class Announcer(Runner):
    """Runs nothing: each block "prints" its name, and fails when its code says `fail`."""

    def __init__(self) -> None:
        super().__init__()
        self.ran: list[str] = []

    def run(self, blocks: tuple[Block, ...]) -> tuple[Result, ...]:
        """Note the program, and return what it is supposed to have printed."""
        self.ran.append(blocks[0].filename)
        return tuple(
            result(
                f"{block.filename}\n",
                failure="planted\n" if "fail" in block.code else "",
            )
            for block in blocks
        )


def announced(site: Site, runner: Runner | None = None) -> Results:
    """Return the results of a site whose programs announce themselves."""
    return Results(site, runner or Announcer())


def write(root: Path, files: dict[str, str]) -> None:
    """Write files below a folder, by their paths."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
