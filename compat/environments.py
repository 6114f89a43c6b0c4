"""Says under which versions the snippets are run, and makes an environment for each."""

import os
import platform
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tf2_memo.programs.ledger import KERAS_2, OLDER_KERAS, RELEASES, TO_COME

ROOT = Path(__file__).resolve().parents[1]
_UV = Path(sys.executable).with_name("uv")
_OF_FIGURES = ("igraph>=1", "matplotlib>=3.10")
"""What the figures of pages need. Without them a build's process would fork programs before it has imported Keras."""

_PACKAGES = {
    "tensorflow": ("tensorflow", "tf-nightly"),
    "keras": ("keras", "keras-nightly"),
    "tf-keras": ("tf-keras",),
    "numpy": ("numpy",),
}
"""What snippets use, each with the packages that bring it."""


@dataclass(frozen=True)
class Environment:
    """Versions under which snippets are run: what `uv` is asked for, and the environment variables that are set."""

    name: str
    group: str
    requirements: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=dict)


def _release(version: str) -> Environment:
    return Environment(f"TensorFlow {version}", RELEASES, (f"tensorflow=={version}.*",))


def _keras(version: str) -> Environment:
    return Environment(
        f"Keras {version}", OLDER_KERAS, (f"keras=={version}.*", "tensorflow")
    )


ENVIRONMENTS = (
    *map(_release, ("2.16", "2.17", "2.18", "2.19", "2.20", "2.21")),
    # Who asks for a pre-release of one package gets that of no other that has releases.
    Environment("release candidate", TO_COME, ("tensorflow>=2.22rc0",)),
    Environment("nightly", TO_COME, ("tf-nightly",)),
    *map(_keras, ("3.3", "3.6", "3.9", "3.12")),
    Environment(
        "Keras 2", KERAS_2, ("tf-keras", "tensorflow"), {"TF_USE_LEGACY_KERAS": "1"}
    ),
)
"""In the order in which the site shows them."""


def resolve(environment: Environment) -> tuple[str, ...]:
    """Return the newest versions that an environment allows, as `name==version`. Raises CalledProcessError."""
    requirements = "\n".join([*environment.requirements, *_OF_FIGURES])
    pins = _uv(
        "pip", "compile", "--quiet", "--no-header", "--no-annotate", "--python", sys.executable, "-",
        entered=requirements,
    )  # fmt: skip
    return tuple(pins.split())


def versions(pins: tuple[str, ...]) -> dict[str, str]:
    """Return the versions of Python and of what snippets use."""
    installed = dict(pin.split("==") for pin in pins)
    return {"python": platform.python_version()} | {
        name: installed[package]
        for name, packages in _PACKAGES.items()
        for package in packages
        if package in installed
    }


def make(environment: Environment, pins: tuple[str, ...], folder: Path) -> Path:
    """Make an environment with some versions in a new folder, and return its interpreter. Raises CalledProcessError."""
    _uv("venv", "--quiet", "--python", sys.executable, str(folder))
    interpreter = folder / "bin" / "python"
    _uv(
        "pip", "install", "--quiet", "--no-deps", "--python", str(interpreter), "--requirements", "-",
        entered="\n".join(pins),
    )  # fmt: skip
    (packages,) = folder.glob("lib/python*/site-packages")
    # Programs are given no variables but a build's own: an interpreter sets these by itself when it starts.
    lines = [
        f"import os; os.environ[{name!r}] = {value!r}\n"
        for name, value in environment.variables.items()
    ]
    Path(packages, "variables.pth").write_text("".join(lines), encoding="utf-8")
    return interpreter


def _uv(*arguments: str, entered: str = "") -> str:
    """Run `uv`, which tells on stderr what is wrong. Return what it prints."""
    done = subprocess.run(  # noqa: S603 - of this environment
        [str(_UV), *arguments],
        input=entered,
        env=os.environ,
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout
