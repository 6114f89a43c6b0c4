"""Says where the parts of a site are and how this build is configured.

In: the configuration of the generator, or mkdocs.yml. Out: a `Site`, which is handed on as an argument.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Self

from pathspec import GitIgnoreSpec

BUILT_BRANCH = "gh-pages"
"""The branch that hosting pushes the built site to. Colab opens notebooks from a repository only."""

_NEVER_PAGES = [".*", "/templates/"]
"""What MkDocs leaves out of a site unless told otherwise."""


@dataclass(frozen=True)
class Entry:
    """A page in the navigation: its section, its title, and its path below the docs folder without its ending."""

    section: str
    title: str
    page: str


@dataclass(frozen=True)
class Site:
    """A site to build. Its paths are absolute.

    `url` is the address of the hosted site, with its last slash, and `repository` is `https://github.com/OWNER/NAME`;
    each is empty when it is not known. `cheatsheet` is where below that address the cheat sheet lies as a PDF, or empty
    when nobody will print it. `serving` says whether a server shows the pages to their author, who must see a failure
    there, while a build must end with it. `timeout` limits each program, in seconds.
    """

    root: Path
    docs: Path
    name: str = ""
    description: str = ""
    url: str = ""
    repository: str = ""
    cheatsheet: str = ""
    navigation: tuple[Entry, ...] = ()
    use_directory_urls: bool = True
    excluded: GitIgnoreSpec = field(default_factory=lambda: GitIgnoreSpec([]))
    timeout: float = 60.0
    serving: bool = False

    @classmethod
    def of(
        cls, config: Mapping[str, Any], root: Path, *, serving: bool = False
    ) -> Self:
        """Return the site that a generator's configuration describes; `root` is the folder of its file."""
        extra = config.get("extra") or {}
        url = config.get("site_url") or ""
        left_out = ["exclude_docs"] if serving else ["exclude_docs", "draft_docs"]
        return cls(
            root=root.resolve(),
            docs=(root / config["docs_dir"]).resolve(),
            name=config["site_name"],
            description=config.get("site_description") or "",
            url=url and f"{url.rstrip('/')}/",
            repository=(extra.get("repository") or "").rstrip("/"),
            cheatsheet=extra.get("cheatsheet") or "",
            navigation=tuple(_entries(config.get("nav") or [])),
            use_directory_urls=config.get("use_directory_urls", True),
            excluded=sum(
                (_patterns(config.get(name)) for name in left_out),
                GitIgnoreSpec.from_lines(_NEVER_PAGES),
            ),
            timeout=float(extra.get("timeout", cls.timeout)),
            serving=serving,
        )

    @property
    def snippets(self) -> Path:
        """The folder of the programs that readers copy."""
        return self.root / "snippets"

    def pages(self) -> list[Path]:
        """Return the Markdown files that become pages."""
        return self._files("*.md")

    def notebooks(self) -> list[Path]:
        """Return the notebooks that become pages."""
        return self._files("notebooks/*.py")

    def _files(self, pattern: str) -> list[Path]:
        return [
            file
            for file in sorted(self.docs.rglob(pattern))
            if not self.excluded.match_file(self.page_of(file))
        ]

    def page_of(self, file: Path) -> str:
        """Return the path of a file below the docs folder, with slashes."""
        return file.relative_to(self.docs).as_posix()

    def shown(self, file: Path) -> str:
        """Return the path of a file as messages name it: from the root where it is below it."""
        return (
            file.relative_to(self.root) if file.is_relative_to(self.root) else file
        ).as_posix()

    def address(self, page: str) -> str:
        """Return where a page is below the address of the site; `page` is its path without its ending."""
        folder, slash, name = page.rpartition("/")
        if name in {"index", "README"}:
            return folder + slash + ("" if self.use_directory_urls else "index.html")
        return f"{page}/" if self.use_directory_urls else f"{page}.html"

    def topics(self) -> dict[str, str]:
        """Return the pages of the navigation in its order, each with its section, or its own title without one."""
        return {entry.page: entry.section or entry.title for entry in self.navigation}

    def colab(self, path: str) -> str:
        """Return where Colab opens a notebook of the built site, or nothing when there is no repository on GitHub."""
        host, _, name = self.repository.partition("github.com/")
        if not host or not name:
            return ""
        return f"https://colab.research.google.com/github/{name}/blob/{BUILT_BRANCH}/{path}"


def _patterns(setting: GitIgnoreSpec | str | None) -> GitIgnoreSpec:
    """Return patterns of files, which MkDocs has read already."""
    if isinstance(setting, GitIgnoreSpec):
        return setting
    return GitIgnoreSpec.from_lines((setting or "").splitlines())


def anchor(snippet: str) -> str:
    """Return the id of a snippet on its page. It has no dot, which the theme's copy button would trip over."""
    return f"snippet-{PurePosixPath(snippet).stem}"


def _entries(nav: Iterable[Any], section: str = "") -> Iterator[Entry]:
    """Give the pages of a navigation as mkdocs.yml writes it, or as Zensical has rewritten it."""
    for item in nav:
        if isinstance(item, str):
            pairs = [(item, item)]
        elif "children" in item:
            pairs = [(item["title"] or item["url"], item["children"] or item["url"])]
        else:
            pairs = list(item.items())
        for title, content in pairs:
            if not isinstance(content, str):
                yield from _entries(content, section or title)
            elif not content.startswith(("http:", "https:")):
                yield Entry(section, title, content.rpartition(".")[0])
