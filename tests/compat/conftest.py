"""A scratch project, and an environment in which an API, a digit and a warning are other ones."""

import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from compat import run
from compat.environments import Environment
from tests.conftest import Project
from tests.fences import fence
from tf2_memo.programs.cache import Cache
from tf2_memo.programs.ledger import TO_COME, Ledger

HERE = """
import types

keras = types.SimpleNamespace(layers=None)


def loss():
    return 0.5


def old():
    return "old"


def warn():
    pass
"""
THERE = """
import types
import warnings

keras = types.SimpleNamespace(layers=None)


def loss():
    return 0.51


def warn():
    warnings.warn("warn is going away", DeprecationWarning, stacklevel=1)
"""
SNIPPETS = {
    "api.py": 'import tensorflow as tf\n\nprint("it is", tf.old())\n',
    "digit.py": 'import tensorflow as tf\n\nprint("loss", tf.loss())\n',
    "fine.py": 'import tensorflow as tf\n\ntf.loss()\nprint("fine")\n',
    "warning.py": "import warnings\n\nimport tensorflow as tf\n\n"
    'warnings.simplefilter("always")\ntf.warn()\nprint("done")\n',
}
PINS = ("keras==3.99.0", "numpy==2.99.0", "tensorflow==2.99.0rc0")
ENVIRONMENT = Environment("release candidate", TO_COME, ("tensorflow",))


@pytest.fixture(scope="session")
def interpreter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An interpreter that finds another TensorFlow than this one does."""
    folder = tmp_path_factory.mktemp("planted")
    venv.create(folder, symlinks=True)
    packages = sysconfig.get_path("purelib", vars={"base": folder}, scheme="venv")
    Path(packages, "tensorflow.py").write_text(THERE, encoding="utf-8")
    return folder / "bin" / Path(sys.executable).name


@pytest.fixture
def planted(
    project: Project, interpreter: Path, monkeypatch: pytest.MonkeyPatch
) -> Project:
    """A project whose snippets run with a stand-in, and elsewhere with the planted one."""
    project.write("stand_in/tensorflow.py", HERE)
    project.write("compat/.keep", "")
    for path, source in SNIPPETS.items():
        project.write(f"snippets/{path}", source)
    page = "".join(fence(f'exec="on" snippet="{path}"') for path in SNIPPETS)
    project.write("docs/index.md", page)
    monkeypatch.syspath_prepend(project.root / "stand_in")
    monkeypatch.setattr(run, "resolve", lambda _environment: PINS)
    monkeypatch.setattr(run, "make", lambda *_: interpreter)
    return project


@pytest.fixture
def renewed(planted: Project) -> Ledger:
    """The ledger after a run in the planted environment."""
    root = planted.root
    snippets = run.shown_snippets(root)
    run.renew(root, ENVIRONMENT, snippets, Cache(root / ".compat"))
    return Ledger.read(root)
