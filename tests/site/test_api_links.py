"""Names of TensorFlow in the text of the site lead to TensorFlow's own site, and all of them exist."""

import pytest

from tests.house import ROOT, configured
from tf2_memo.pages.api_links import HOST, names_in, read_places
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Runner


@pytest.fixture(scope="module")
def places(site) -> dict[str, str]:
    """Where each name of the pages is described: the build of `site` has looked it up."""
    return read_places(Results(configured(), Runner(root=ROOT)))


def missing(texts: list[str], places: dict[str, str]) -> list[str]:
    """The names in texts that TensorFlow does not have."""
    return [name for name in names_in(texts) if name not in places]


def test_all_names_in_the_text_exist(site, places):
    for path, page in site.pages.items():
        code = page.select("article code:not(pre code)")
        assert missing([each.get_text() for each in code], places) == [], path


def test_a_missing_name_would_be_found(places):
    assert missing(["tf.GradientTape, tf.GradientTap"], places) == ["tf.GradientTap"]


def test_links_lead_where_the_names_are_described(site, places):
    found = {
        link.get_text().removeprefix("@").partition("(")[0]: link["href"].removeprefix(
            HOST
        )
        for page in site.pages.values()
        for link in page.select("a.api")
    }
    assert found
    assert found == {name: places[name] for name in found}
    assert found["tf.GradientTape"] == "tf/GradientTape"


def test_programs_are_linked_as_the_text_is(site):
    program = site.snippets["two_layer_net/tape.py"]
    assert program.select_one("pre a.api").get_text() == "tf.Variable"
