"""Somebody who reads the site in a browser."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Route


@dataclass
class Reader:
    """Opens pages of the served site as a reader does, with every other host out of reach."""

    browser: Browser
    address: str
    asked: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, path: str = "", **options: object) -> Page:
        """Open a page in a browser context of its own; `options` are those of `Browser.new_context`."""
        context = self.browser.new_context(base_url=self.address, **options)
        self.contexts.append(context)
        context.route("**/*", self._only_this_host)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._listen)
        page.goto(path)
        return page

    def close(self) -> None:
        """Close all pages."""
        for context in self.contexts:
            context.close()

    def _only_this_host(self, route: Route) -> None:
        self.asked.append(route.request.url)
        if route.request.url.startswith(self.address):
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()

    def _listen(self, message) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)
