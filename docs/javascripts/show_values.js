// Shows on a card what a name of a program held: under the pointer, by keyboard and at a tap. Escape closes the card.
// The card is the name's row in the table below the program, which readers without this script unfold.
"use strict";
{
  const DELAY = 150; // ms that a pointer rests on a name before its card opens, or stays away before it closes
  const GAP = 4; // px between the name and its card
  const MARGIN = 8; // px between the card and the edge of the window

  const card = document.createElement("div");
  card.id = "value-card";
  card.role = "tooltip";
  card.hidden = true;
  document.querySelector("main").append(card);
  let shown = null; // the name whose card is open
  let waiting = 0;

  // All uses of a name lead to one row, but the Tab key stops once in a piece of code: from there the arrow keys go
  // from name to name. A stop at each name would put dozens of them between two links.
  for (const code of document.querySelectorAll("pre > code")) {
    const first = new Map();
    for (const name of code.querySelectorAll("[data-value]")) {
      if (!first.has(name.dataset.value)) first.set(name.dataset.value, name);
    }
    const names = [...first.values()];
    names.forEach((name, number) => {
      name.tabIndex = number ? -1 : 0;
      name.addEventListener("focus", () => show(name));
      name.addEventListener("blur", hide);
      name.addEventListener("keydown", (event) => {
        const next = {
          ArrowRight: names[number + 1], ArrowDown: names[number + 1],
          ArrowLeft: names[number - 1], ArrowUp: names[number - 1],
          Home: names[0], End: names.at(-1),
        }[event.key];
        if (!event.key.startsWith("Arrow") && !next || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (!next) return;
        name.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      });
    });
  }

  function show(name) {
    clearTimeout(waiting);
    if (shown === name) return;
    hide();
    const row = document.getElementById(name.dataset.value);
    card.replaceChildren(...[...row.cells].map((cell) => {
      const part = document.createElement("div");
      part.append(...cell.cloneNode(true).childNodes);
      return part;
    }));
    const when = document.createElement("div");
    when.textContent = `when the ${row.closest("table").querySelector("[scope=rowgroup]") ? "section" : "program"} ended`;
    if (name.matches(":focus-visible")) when.textContent += " · arrow keys: other names";
    card.append(when);
    card.hidden = false;
    place(name);
    name.setAttribute("aria-describedby", card.id);
    shown = name;
  }

  function hide() {
    clearTimeout(waiting);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  }

  // Below the name, or above it where the window ends.
  function place(name) {
    const box = name.getBoundingClientRect();
    const frame = card.offsetParent.getBoundingClientRect();
    const below = box.bottom + GAP + card.offsetHeight + MARGIN <= innerHeight;
    const top = below ? box.bottom + GAP : box.top - GAP - card.offsetHeight;
    const left = Math.max(MARGIN, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - MARGIN));
    card.style.top = `${top - frame.top}px`;
    card.style.left = `${left - frame.left}px`;
  }

  function later(act) {
    clearTimeout(waiting);
    waiting = setTimeout(act, DELAY);
  }

  // The pointer may go over to the card, to select what stands there. Whoever marks code with it sees no card.
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const name = event.target.closest("[data-value]");
    if (name && !event.buttons) later(() => show(name));
    else if (card.contains(event.target)) clearTimeout(waiting);
    else if (shown !== document.activeElement) later(hide);
    else clearTimeout(waiting);
  });

  document.addEventListener("click", (event) => {
    const name = event.target.closest("[data-value]");
    if (name) show(name);
    else if (shown && !card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) hide();
  });
  document.addEventListener("scroll", (event) => {
    if (shown && event.target.contains?.(shown) && event.target !== document) place(shown);
  }, { capture: true, passive: true });
  addEventListener("resize", hide);
}
