// What the theme's own script leaves undone, for the clipboard and for readers without a mouse.
"use strict";

// The theme's copy button drops the end of a file's last line, and lies on the first: a program has one in its title bar.
for (const bar of document.querySelectorAll(".program-bar")) {
  const button = document.createElement("button");
  const code = document.querySelector(`#${bar.dataset.program} code`);
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy ${bar.querySelector(".filename").textContent}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  if (navigator.clipboard) bar.querySelector(".downloads").prepend(button); // a browser has none for a page without encryption
}

// A term of the glossary shows its meaning at the first tap and leads to its entry at the second. Escape hides the meaning.
let shown = null; // the term that has been tapped
let byTouch = false;
document.addEventListener("pointerdown", (event) => {
  byTouch = event.pointerType === "touch";
  if (event.target !== shown) shown?.blur();
});
for (const term of document.querySelectorAll("a.term")) {
  term.addEventListener("click", (event) => {
    if (!byTouch || shown === term) return;
    event.preventDefault();
    term.focus(); // which shows the theme's tooltip; not every browser focuses what is tapped
    shown = term;
  });
  term.addEventListener("blur", () => { shown = null; });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll("a.term:is(:focus, :hover)")) {
    term.dispatchEvent(new MouseEvent("mouseleave"));
    term.blur(); // the Tab key goes on from here all the same
  }
});

// The home page's second way in is the search, which needs this script; without it, the link leads to all snippets.
document.getElementById("look-up")?.addEventListener("click", (event) => {
  event.preventDefault();
  const open = document.getElementById("__search");
  if (!open.checked) open.click();
  document.querySelector("[data-md-component=search-query]").focus();
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

// The menu below a section takes its name from a label, which the theme leaves empty where the section has a page of its own.
for (const label of document.querySelectorAll(".md-nav__container > label")) {
  label.setAttribute("aria-label", label.previousElementSibling.textContent.trim());
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
