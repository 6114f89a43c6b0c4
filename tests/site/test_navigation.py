"""The ways from one page to the next."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.house import address_of, configured

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


NAV = [entry.page for entry in configured().navigation]


def test_a_reader_who_goes_on_sees_every_page(site):
    seen = [""]
    for _ in NAV[1:]:
        page = site.pages[f"{seen[-1]}index.html"]
        onward = page.select_one(".md-footer__link--next")["href"]
        seen.append(urljoin(seen[-1], onward))
    assert seen == [address_of(path) for path in NAV]


def test_the_links_at_the_foot_lead_on_and_back(reader, address):
    page = reader.open()
    page.locator(".md-footer__link--next").click()
    assert page.url == f"{address}{address_of(NAV[1])}"
    page.locator(".md-footer__link--prev").click()
    assert page.url == address


def test_the_back_button_returns_to_the_place_on_the_page(reader, address):
    page = reader.open("errata/")
    page.locator(".md-sidebar--secondary a[href='#gradent']").click()
    expect(page.locator("#gradent")).to_be_in_viewport()
    onward = page.locator(".md-footer__link--next")
    onward.click()
    expect(onward).not_to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{address}errata/#gradent")
    expect(onward).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{address}errata/")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


def test_the_list_of_headings_follows_the_reader(reader):
    page = reader.open("errata/")
    links = page.locator(".md-sidebar--secondary a")
    page.set_viewport_size({"width": 1280, "height": 400})
    expect(links.last).not_to_be_in_viewport()
    page.locator("article h2").last.evaluate("heading => heading.scrollIntoView()")
    expect(links.last).to_have_class(re.compile("--active"))
    expect(links.last).to_be_in_viewport()


def test_on_a_phone_the_drawer_leads_to_a_page(reader):
    page = reader.open("graphs/timing/", **PHONE)
    drawer = page.get_by_role("navigation", name="Navigation")
    expect(drawer).not_to_be_in_viewport()
    page.locator(".md-header__button[for=__drawer]").click()
    expect(drawer).to_be_in_viewport()
    drawer.locator("label.md-nav__title", has_text="Static and dynamic").click()
    drawer.get_by_role("link", name="A two-layer net").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("A two-layer net")
    expect(drawer).not_to_be_in_viewport()


def test_on_a_phone_the_drawer_holds_the_headings_of_the_page(reader, address):
    page = reader.open("graphs/timing/", **PHONE)
    page.locator(".md-header__button[for=__drawer]").click()
    page.locator("label.md-nav__link[for=__toc]").click()
    page.get_by_role("link", name="When tracing pays off").click()
    expect(page).to_have_url(f"{address}graphs/timing/#when-tracing-pays-off")
    expect(page.locator("#when-tracing-pays-off")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("first", "button", "chosen"),
    [
        ("light", "Switch to dark mode", "slate"),
        ("dark", "Switch to light mode", "default"),
    ],
)
def test_the_palette_stays_as_it_was_chosen(reader, first, button, chosen):
    page = reader.open(color_scheme=first)
    body = page.locator("body")
    expect(body).not_to_have_attribute("data-md-color-scheme", chosen)
    page.get_by_title(button).click()
    expect(body).to_have_attribute("data-md-color-scheme", chosen)
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", chosen)
    page.goto("keras/fit/")
    expect(body).to_have_attribute("data-md-color-scheme", chosen)
