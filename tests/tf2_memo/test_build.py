"""Whole builds: what they run, what they import, and how they are configured."""

import json
import re
import shutil
from collections import Counter

import nbformat
import pytest
from bs4 import BeautifulSoup

from tests.conftest import COUNTING_STAND_IN, SETTINGS, Project, scratch_project
from tests.fences import fence
from verify.download import check

NET = fence('exec="on" snippet="net.py" session="net"')


@pytest.fixture
def site(project):
    project.write(
        "snippets/net.py",
        "import random\nlosses = [random.random(), 2.0]\nprint(losses)\n",
    )
    project.write("snippets/other.py", "print('one')\n\n# Two\nprint('two')\n")
    first = fence('exec="on" session="net"', "print('first:', losses[0])")
    project.write("docs/index.md", NET + first)
    project.write("docs/other.md", fence('exec="on" snippet="other.py"'))
    project.write("docs/about.md", "# About\n\n```build\n```\n")
    return project


def ran(log) -> list[str]:
    """The programs that a build says it ran, by name: two run at a time."""
    assert log.returncode == 0, log.stderr
    return sorted(re.findall(r"ran (.+?) in \d+\.\d\d s \(", log.stderr))


def test_a_cold_build_reports_its_progress_and_a_warm_one_imports_no_tensorflow(site):
    log = site.build()
    assert ran(log) == ["snippets/net.py", "snippets/other.py"]
    progress = re.findall(r"in \d+\.\d\d s (\(.*\))", log.stderr)
    assert progress == ["(1 of 2)", "(2 of 2)"]

    cold = site.read("site/index.html")
    shown = re.search(r"data-output>\[([\d.]+), 2\.0\]", cold)
    assert f"first: {shown[1]}" in cold, "both blocks must show the same run"
    notebook = nbformat.reads(site.read("site/snippets/other.ipynb"), 4)
    outputs = [
        output.text for cell in notebook.cells for output in cell.get("outputs", [])
    ]
    assert outputs == ["one\n", "two\n"]
    assert "The 2 snippets ran on 2" in site.read("site/about/index.html")
    record = json.loads(site.read("site/build.json"))

    log = site.build("-X", "importtime")
    assert ran(log) == []
    assert re.search(r"\| +tf2_memo\.programs\.results$", log.stderr, re.MULTILINE), (
        "the log must show imports at all"
    )
    assert not re.search(r"\| +(tensorflow|keras|matplotlib)\b", log.stderr)
    assert site.read("site/index.html") == cold
    for entry in record["snippets"]:
        entry["cached"] = True
    assert json.loads(site.read("site/build.json")) == record


def test_a_build_imports_tensorflow_once_and_forks_for_each_program(site):
    site.write("stand_in/tensorflow.py", COUNTING_STAND_IN)

    def counted() -> dict[str, int]:
        site.write("stand_in/events", "")
        assert site.build().returncode == 0
        return Counter(site.read("stand_in/events").split())

    assert counted() == {"import": 1, "fork": 4}, "a supervisor and a program each"
    assert counted() == {}
    site.write("snippets/other.py", "print('changed')\n")
    assert counted() == {"import": 1, "fork": 2}


def shown(site) -> dict[str, list[str]]:
    """The files of a built site, each with the outputs that it shows."""
    return {
        file.relative_to(site).as_posix(): re.findall(
            "data-output>(.*?)<", file.read_text("utf-8", "replace"), re.DOTALL
        )
        for file in site.rglob("*.*")
    }


def test_the_shards_of_four_machines_give_the_site_of_one_build(site, tmp_path):
    site.write("snippets/net.py", "losses = [0.5, 2.0]\nprint(losses)\n")
    site.write("docs/notebooks/walk.py", "# %%\nprint('walked')\n")
    machines = [Project(tmp_path / f"machine {number}") for number in range(1, 6)]
    for machine in machines:
        ignored = shutil.ignore_patterns("machine *")
        shutil.copytree(site.root, machine.root, ignore=ignored)
    *four, alone = machines
    shards = []
    for number, machine in enumerate(four, start=1):
        prepare = ("-m", "tf2_memo.build", "prepare", "--shard", f"{number}/4")
        shards += ran(machine.run(*prepare))
        results = machine.root / ".results"
        if results.exists():
            shutil.copytree(results, site.root / ".results", dirs_exist_ok=True)
    assert ran(site.build()) == []
    assert shards == ["docs/notebooks/walk.py", "snippets/net.py", "snippets/other.py"]
    assert ran(alone.build()) == shards
    assert shown(site.root / "site") == shown(alone.root / "site")


@pytest.mark.parametrize("shard", ["2", "0/4", "5/4", "a/b"])
def test_a_shard_that_does_not_exist_is_refused(project, shard):
    log = project.run("-m", "tf2_memo.build", "prepare", "--shard", shard)
    assert log.returncode == 2
    assert f"--shard: '{shard}' is not understood; write 2/4" in log.stderr


def test_a_block_that_imports_a_file_runs_again_when_the_file_changes(project):
    project.write("tools.py", "WORD = 'before'\n")
    project.write(
        "docs/index.md", fence('exec="on"', "from tools import WORD\nprint(WORD)")
    )
    project.build()
    assert "before" in project.read("site/index.html")
    project.write("tools.py", "WORD = 'after'\n")
    assert ran(project.build()) == ["<block 1>"]
    assert "after" in project.read("site/index.html")


def test_an_upgrade_of_a_package_runs_everything_again(site):
    site.build()
    site.write("upgrade/some_package-99.0.dist-info/METADATA", "")
    upgraded = str(site.root / "upgrade")
    assert ran(site.build(PYTHONPATH=upgraded)) == [
        "snippets/net.py",
        "snippets/other.py",
    ]


ELSEWHERE = {
    "mkdocs": [("-m", "mkdocs", "build", "--strict", "-f", "../memo/hosted.yml")],
    "properdocs": [("-m", "properdocs", "build", "--strict", "-f", "../memo/hosted.yml")],
    "zensical": [
        ("-m", "tf2_memo.build", "prepare", "--config-file", "../memo/hosted.yml"),
        ("-m", "zensical", "build", "--clean", "-f", "../memo/hosted.yml"),
        (
            *("-m", "tf2_memo.build", "publish", "../memo/site"),
            *("--config-file", "../memo/hosted.yml"),
        ),
    ],
}  # fmt: skip
WALK = """\
# %% [markdown]
# # Walk
#
# See [the start](../index.md).

# %%
print(6 * 7)
"""


@pytest.fixture(scope="module")
def memo(tmp_path_factory):
    """A project whose site is configured in two files, seen from a folder beside it."""
    project = scratch_project(tmp_path_factory.mktemp("memo") / "elsewhere")
    project.write("../memo/base.yml", f"{SETTINGS}docs_dir: pages\n")
    project.write(
        "../memo/hosted.yml",
        "INHERIT: base.yml\nsite_url: https://host.example/memo/\n"
        "extra: {repository: https://github.com/owner/name}\n",
    )
    project.write("../memo/snippets/net.py", "print('right')\n")
    project.write("../memo/pages/index.md", fence('exec="on" snippet="net.py"'))
    project.write("../memo/pages/notebooks/walk.py", WALK)
    return project


@pytest.mark.parametrize("engine", ELSEWHERE)
def test_a_site_is_built_from_any_folder_as_its_inheriting_file_says(memo, engine):
    for command in ELSEWHERE[engine]:
        log = memo.run(*command)
        assert log.returncode == 0, log.stderr + log.stdout
    page = BeautifulSoup(memo.read("../memo/site/index.html"), "html.parser")
    assert page.select_one("[data-output]").get_text() == "right\n"
    colab = "https://colab.research.google.com/github/owner/name/blob/gh-pages"
    assert f"{colab}/snippets/net.ipynb" in str(page)
    program = memo.read("../memo/site/snippets/net.py")
    assert "https://host.example/memo/#snippet-net" in program
    assert f"{colab}/notebooks/walk.ipynb" in memo.read(
        "../memo/site/notebooks/walk/index.html"
    )
    notebook = memo.read("../memo/site/notebooks/walk.ipynb")
    assert "[the start](https://host.example/memo/)" in notebook
    assert "https://host.example/memo/notebooks/walk/" in notebook
    for card in ("card.png", "notebooks/walk/card.png"):
        assert (memo.root / "../memo/site" / card).exists()


def test_a_build_leaves_nothing_where_it_was_started(memo):
    assert memo.run(*ELSEWHERE["mkdocs"][0]).returncode == 0
    left = {file.name for file in memo.root.iterdir()}
    assert left == {"mkdocs.yml", "docs", "stand_in"}


def test_the_offline_site_names_no_host_whatever_the_surroundings_say(project, root):
    """With the settings of this repository's offline.yml on top of a small site."""
    hosted = f"{SETTINGS}site_url: !ENV [SITE_URL, '']\nuse_directory_urls: false\n"
    searched = hosted.replace("plugins: {", "plugins: {search: {}, ")
    project.write("mkdocs.yml", searched)
    project.write("offline.yml", (root / "offline.yml").read_text())
    project.write("snippets/net.py", "print('right')\n")
    project.write("docs/index.md", fence('exec="on" snippet="net.py"'))
    command = ("-m", "mkdocs", "build", "--strict", "-f", "offline.yml")
    log = project.run(*command, SITE_URL="https://host.example/memo/")
    assert log.returncode == 0, log.stderr
    files = [
        file for file in (project.root / "site").rglob("*.*") if file.suffix != ".zip"
    ]
    assert "https://host.example" not in "".join(
        file.read_text(errors="replace") for file in files
    )
    assert project.read("site/snippets/net.py").startswith("# net.py of Planted\n")
    assert project.read(
        "site/search/search_index.js"
    )  # which is written at the very end
    assert check(project.root / "site") == []
