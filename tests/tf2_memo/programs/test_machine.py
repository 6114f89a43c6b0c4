"""The versions and the machine that results are filed under."""

import platform

import keras
import numpy as np
import tensorflow as tf

from tf2_memo.programs import machine
from tf2_memo.programs.machine import Machine

HERE = Machine.here()


def test_versions_are_those_that_are_imported():
    assert HERE.versions == {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "numpy": np.__version__,
    }


def test_every_installed_package_is_named_with_its_version():
    assert f"numpy-{np.__version__}" in HERE.installed
    assert len(HERE.installed) > 50


def test_the_machine_is_described():
    assert HERE.facts["cpus"] >= 1
    assert len(HERE.facts["cpu"]) > 2
    assert HERE.facts["system"].startswith(platform.system())


def test_a_cpu_that_does_not_say_its_model_is_called_by_its_kind(tmp_path, monkeypatch):
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text("processor : 0\nBogoMIPS : 50.00\n")
    monkeypatch.setattr(machine, "Path", lambda _: cpuinfo)
    monkeypatch.setattr(platform, "processor", lambda: "")
    monkeypatch.setattr(platform, "machine", lambda: "planted")
    assert machine._cpu_model() == "planted"
