"""What the program reads of the metadata against the parser that pip uses."""

import re
import sys
from importlib.metadata import distribution, version

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

PARSED = [Requirement(line) for line in distribution("tensorflow").requires]


def test_the_bounds_are_those_that_pip_reads(snippet):
    assert list(snippet.needed) == ["numpy", "keras", "protobuf", "h5py"]
    for name, bounds in snippet.needed.items():
        (parsed,) = (each for each in PARSED if each.name == name)
        assert SpecifierSet(bounds) == parsed.specifier
        assert version(name) in parsed.specifier


def test_this_python_is_among_those_that_are_named(snippet):
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert here in snippet.pythons
    text = distribution("tensorflow").read_text("METADATA")
    assert snippet.pythons == re.findall(
        r"^Classifier: .*:: (3\.\d+)$", text, re.MULTILINE
    )
    bound = SpecifierSet(snippet.facts["Requires-Python"])
    assert all(f"{python}.0" in bound for python in snippet.pythons)
    assert snippet.pythons == sorted(snippet.pythons, key=lambda name: int(name[2:]))


def test_the_extra_is_that_of_the_metadata(snippet):
    guarded = [
        each.name
        for each in PARSED
        if each.marker
        and each.marker.evaluate({"extra": "and-cuda"})
        and not each.marker.evaluate({"extra": ""})
    ]
    assert len(snippet.extra) == len(guarded) > 0
    assert len(snippet.nvidia) == sum(name.startswith("nvidia") for name in guarded)


def test_prints_what_it_read(snippet, stdout):
    lines = stdout.splitlines()
    assert lines[0].startswith(f"TensorFlow {version('tensorflow')} requires Python >=")
    assert lines[1] == f"and names the versions {', '.join(snippet.pythons)}"
    for line, (name, bounds) in zip(lines[2:], snippet.needed.items(), strict=False):
        assert line.split() == [name, bounds, "installed:", version(name)]
    assert lines[-1] == (
        f"[and-cuda] adds {len(snippet.extra)} packages, {len(snippet.nvidia)} of NVIDIA"
    )
