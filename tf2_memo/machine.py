"""Says what a result depends on beside its code: the versions and the machine. Imports none of the packages."""

import functools
import os
import platform
import re
from importlib.metadata import requires, version
from pathlib import Path

PACKAGES = ("tensorflow", "keras", "numpy")


@functools.cache
def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that the snippets use."""
    return {"python": platform.python_version()} | {
        package: version(package) for package in PACKAGES
    }


@functools.cache
def dependencies() -> dict[str, str]:
    """Return the versions of all that this project depends on to build the site."""
    needed = [
        requirement
        for requirement in requires("tf2-memo") or []
        if "extra ==" not in requirement
    ]
    names = [re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in needed]
    return {name: version(name) for name in names}


@functools.cache
def machine() -> dict[str, str | int]:
    """Return the CPU model, the number of CPUs that programs may use, and the operating system."""
    return {
        "cpu": _cpu_model(),
        "cpus": _cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
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
