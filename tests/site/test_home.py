"""The home page, and what all pages say at their foot."""

import re

from tests.house import PAGES, address_of


def test_the_home_page_shows_a_result_of_this_build(site):
    page = site.pages["index.html"]
    snippet = page.select_one("article .snippet")
    losses = re.findall(
        r"loss ([\d.]+)", snippet.select_one("[data-output]").get_text()
    )
    assert float(losses[-1]) < float(losses[0]) / 100
    assert snippet.find_next("figure").select_one("svg desc").get_text()
    assert snippet.select_one("time")


def test_the_home_page_leads_into_each_part(site):
    links = {link["href"] for link in site.pages["index.html"].select("article a")}
    parts = {page.split("/")[0] for page in PAGES} - {"index"}
    assert parts == {link.removeprefix("./").split("/")[0] for link in links} & parts


def test_pages_say_when_they_were_last_executed(site):
    for page in PAGES:
        html = site.pages[f"{address_of(page)}index.html"]
        dates = [time["datetime"] for time in html.select(".provenance time")]
        said = [time["datetime"] for time in html.select(".last-executed time")]
        assert said == ([max(dates)] if dates else []), page
