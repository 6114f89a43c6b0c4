"""The table of versions: rows are found by what they do in an environment."""

from playwright.sync_api import expect

from tests.house import ROOT
from tf2_memo.pages.versions import place
from tf2_memo.programs.ledger import Ledger


def test_rows_are_chosen_by_environment_and_status(reader):
    rows = Ledger.read(ROOT).rows
    page = reader.open("versions/")
    shown = page.locator(".snippet-index tr[id]").locator("visible=true")
    page.get_by_role("combobox", name="in", exact=True).select_option("TensorFlow 2.16")
    page.get_by_role("combobox", name="that are").select_option("not the same")
    differing = {
        place(path) for path, row in rows.items() if "TensorFlow 2.16" in row.differs
    }
    assert {row.get_attribute("id") for row in shown.all()} == differing
    expect(page.locator("output")).to_have_text(f"{len(differing)} of {len(rows)}")

    page.get_by_role("combobox", name="that are").select_option("fails")
    page.get_by_role("searchbox").fill("dtypes")
    expect(shown).to_have_count(1)
    assert shown.get_attribute("id") == place("tensors/dtypes.py")
