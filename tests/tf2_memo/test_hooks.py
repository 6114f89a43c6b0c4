"""The calls that MkDocs makes, one by one."""

import os
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.fences import fence
from tests.planted import Announcer, write
from tf2_memo.hooks import EXTENSION, Plugin


class Warming(Announcer):
    """Notes when it is told to begin."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = 0

    def warm_up(self) -> None:
        self.begun += 1


@pytest.fixture
def called(project):
    """Make the calls of a command up to the rendering of pages."""

    def call(command):
        plugin = Plugin()
        plugin.runner = Warming()
        config = load_config(str(project.root / "mkdocs.yml"))
        plugin.on_startup(command=command)
        plugin.on_config(config)
        plugin.on_pre_build(config)
        return plugin, config

    return call


def test_tensorflow_is_imported_at_once_by_a_server_and_for_a_new_program(
    project, called
):
    project.write("snippets/a.py", "print(1)\n")
    write(project.root, {"docs/index.md": fence('exec="on" snippet="a.py"')})
    assert called("build")[0].runner.begun == 1
    assert called("build")[0].runner.begun == 0
    assert called("serve")[0].runner.begun == 1
    os.utime(project.root / ".results", (1, 1))  # before the program was saved
    plugin, _ = called("build")
    assert plugin.runner.begun == 1
    plugin.results.cache.prune()
    assert called("build")[0].runner.begun == 0, "a build has ended since"


def test_the_extension_gets_the_results_that_were_prepared(project, called):
    write(project.root, {"docs/index.md": fence('exec="on"', "print(1)")})
    plugin, config = called("build")
    assert plugin.runner.ran == ["<block 1>"]
    assert config.mdx_configs[EXTENSION]["renderer"].results is plugin.results
    assert plugin.on_page_content("<p>text</p>") == "<p>text</p>"


def test_what_is_wrong_ends_a_build_and_is_shown_by_a_server(project, called):
    write(project.root, {"docs/index.md": fence('exec="on"', "fail")})
    told = "docs/index.md, line 1: <block 1> failed"
    with pytest.raises(Abort, match=told):
        called("build")
    plugin, _ = called("serve")
    html = plugin.on_page_content("<p>text</p>")
    assert "docs/index.md, line 1: &lt;block 1&gt; failed" in html
    assert html.endswith("<p>text</p>")


def test_a_template_is_compiled_once_for_all_builds(project, called, monkeypatch):
    for _ in range(2):
        plugin, config = called("build")
        env = Environment(loader=DictLoader({"page.html": "text"}))
        plugin.on_env(env, config=config, files=[])
        assert env.get_template("page.html").render() == "text"
        monkeypatch.delattr(Environment, "compile", raising=False)
    env = Environment(loader=DictLoader({"page.html": "another"}))
    plugin.on_env(env, config=config, files=[])
    with pytest.raises(AttributeError, match="compile"):
        env.get_template("page.html")


def test_the_search_gets_a_page_without_what_it_leaves_out():
    plugin = Plugin()
    before, after = Plugin.on_page_context.methods
    content = (
        '<p>a</p><div class="output" data-search-exclude><div>1</div></div>'
        '<code><span class="n">b</span></code><span data-search-exclude><i>2</i></span>'
    )
    page = SimpleNamespace(content=content)
    before(plugin, {}, page=page)
    assert page.content == "<p>a</p><code>b</code>"
    after(plugin, {}, page=page)
    assert page.content == content
