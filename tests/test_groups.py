"""What tests share is made once: one process runs all tests that share a fixture of their module."""

import pytest


@pytest.fixture(scope="module")
def shared() -> str:
    return "made once"


@pytest.mark.usefixtures("shared")
def test_tests_that_share_a_fixture_are_a_group(request):
    grouped = request.node.nodeid.endswith("test_groups.py")
    asked = request.config.getoption("loadgroup", default=False)
    assert grouped == asked, "xdist has not heard of the group"
