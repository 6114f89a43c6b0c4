"""Says what a result depends on besides its code: the versions and the machine. Imports none of the packages."""

import os
import platform
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Self

PACKAGES = ("tensorflow", "keras", "numpy")


@dataclass(frozen=True)
class Machine:
    """Where programs run.

    `versions` are those of Python and of the packages that snippets use. `installed` names every package with its
    version, `cpu` is the model of the processor, and `cpus` the number of processors that programs may use.
    """

    versions: dict[str, str]
    installed: tuple[str, ...]
    cpu: str
    cpus: int
    system: str

    @classmethod
    def here(cls) -> Self:
        """Return this machine."""
        return cls(
            versions={"python": platform.python_version()}
            | {package: version(package) for package in PACKAGES},
            installed=tuple(sorted(_installed())),
            cpu=_cpu_model(),
            cpus=_cpu_count(),
            system=f"{platform.system()} {platform.machine()}",
        )

    @property
    def facts(self) -> dict[str, str | int]:
        """What is shown of the machine itself."""
        return {"cpu": self.cpu, "cpus": self.cpus, "system": self.system}


def _installed() -> set[str]:
    """Return name and version of each installed package, as its folder of metadata is called."""
    return {
        folder.stem for entry in sys.path for folder in Path(entry).glob("*.dist-info")
    }


def _cpu_count() -> int:
    return (
        len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1
    )


def _cpu_model() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
