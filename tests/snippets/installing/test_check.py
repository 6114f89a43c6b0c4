"""The check says right when the product is that of NumPy, and names what is installed."""

import platform
from importlib.metadata import version

import numpy as np

PRODUCT = np.array([[1, 2], [3, 4]]) @ np.array([[5, 6], [7, 8]])


def test_the_product_is_that_of_numpy(snippet):
    # float32 holds small integers exactly.
    np.testing.assert_array_equal(snippet.product, PRODUCT)
    assert snippet.right


def test_versions_are_those_that_are_installed(snippet):
    assert snippet.versions == {
        "Python": platform.python_version(),
        "TensorFlow": version("tensorflow"),
        "Keras": version("keras"),
        "NumPy": version("numpy"),
    }


def test_the_product_lies_on_a_device_of_the_list(snippet):
    assert "CPU" in snippet.devices
    assert snippet.place.partition(":")[0] in snippet.devices


def test_prints_all_of_it(snippet, stdout):
    *versions, machine, product, verdict, devices, place = stdout.splitlines()
    assert [line.split() for line in versions] == [*map(list, snippet.versions.items())]
    assert machine.endswith(f"{platform.machine()}, {platform.architecture()[0]}")
    assert product.endswith(f" {PRODUCT.astype(float).tolist()}")
    assert verdict.strip() == "as computed by hand"
    assert devices.split() == ["devices", *", ".join(snippet.devices).split()]
    assert place == f"the product was computed on {snippet.place}"
