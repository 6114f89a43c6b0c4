// What the theme's own script leaves undone, for the clipboard and for readers without a mouse.
"use strict";

// Its copy button drops the end of a file's last line.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".snippet [data-clipboard-target]");
  if (button) navigator.clipboard?.writeText(document.querySelector(button.dataset.clipboardTarget).textContent);
});

// On a phone the menu and the search open by labels, which the Tab key passes over: put buttons in their place.
for (const [target, name] of [["__drawer", "Menu"], ["__search", "Search"]]) {
  const label = document.querySelector(`.md-header__button[for=${target}]`);
  if (!label) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.setAttribute("for", target); // the theme's style sheet shows and hides it by this
  button.setAttribute("aria-label", name);
  button.append(...label.childNodes);
  button.addEventListener("click", () => document.getElementById(target).click());
  label.replaceWith(button);
}

// A table wider than the page scrolls inside itself: arrow keys reach what the Tab key reaches.
const fit = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

// The tables' frames and the buttons of code blocks come from the theme's script, some of them late.
function mend() {
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) fit.observe(frame);
  for (const buttons of document.querySelectorAll("nav.md-code__nav")) buttons.role = "none"; // a landmark each is too many
}

new MutationObserver(mend).observe(document.querySelector("article"), { childList: true, subtree: true });
mend();
