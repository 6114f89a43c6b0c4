// Shows one run of many, as the controls or the address choose it. All words and curves were made when the site was built.
"use strict";

function explore(figure) {
  const form = figure.querySelector("form.choice");
  const controls = [...form.elements].filter((element) => element.name);
  const cells = [...figure.querySelectorAll("td[data-at]")];
  const runs = new Map([...figure.querySelectorAll("tr[data-at]")].map((row) => [row.dataset.at, row]));
  const shown = figure.querySelector(".shown");
  const chart = figure.querySelector("svg");
  const names = [...figure.querySelectorAll(".in-words th")].map((head) => head.textContent);
  const words = (control) => control.dataset.words.split("|");
  let last; // the control that was moved last: its further moves are no steps of their own for the Back button

  // The runs that differ in one step of one control.
  function neighbours(place) {
    const steps = place.flatMap((_, axis) => [-1, 1].map((step) => place.map((value, at) => value + step * (at === axis))));
    return steps.map((other) => runs.get(other.join("-"))).filter(Boolean);
  }

  function draw(run, place) {
    const line = chart.querySelector(".chosen");
    line.setAttribute("points", run.dataset.curve);
    chart.querySelector("desc").textContent = shown.textContent;
    chart.querySelector(".beside").replaceChildren(...neighbours(place).map((other) => {
      const thin = document.createElementNS(line.namespaceURI, "polyline");
      thin.setAttribute("points", other.dataset.curve);
      return thin;
    }));
  }

  function show() {
    const place = controls.map((control) => Number(control.value));
    const run = runs.get(place.join("-"));
    const [words, ...settings] = [...run.cells].map((cell) => cell.textContent).reverse();
    settings.reverse();
    shown.textContent = `${settings.map((setting, axis) => `${names[axis]} ${setting}`).join(", ")}: ${words}`;
    for (const cell of cells) {
      if (cell.dataset.at === run.dataset.at) cell.setAttribute("aria-current", "true");
      else cell.removeAttribute("aria-current");
    }
    controls.forEach((control, axis) => {
      if (control.type === "range") control.setAttribute("aria-valuetext", settings[axis]);
    });
    if (chart) draw(run, place);
  }

  // What the address does not name, or names wrongly, is as it was at first.
  function read() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !controls.some((control) => asked.has(control.name))) return false; // the link of a heading
    for (const control of controls) {
      const place = words(control).indexOf(asked.get(control.name));
      control.value = place < 0 ? control.dataset.first : place;
    }
    show();
    return Boolean(location.hash);
  }

  function write(moved) {
    const address = new URLSearchParams(controls.map((control) => [control.name, words(control)[control.value]]));
    history[moved && moved === last ? "replaceState" : "pushState"](null, "", `#${address}`);
    last = moved;
    show();
  }

  form.addEventListener("input", (event) => write(event.target));
  form.addEventListener("submit", (event) => event.preventDefault());
  figure.addEventListener("click", (event) => {
    const cell = event.target.closest("td[data-at]");
    if (!cell) return;
    cell.dataset.at.split("-").forEach((value, axis) => { controls[axis].value = value; });
    write();
  });
  addEventListener("popstate", () => {
    last = undefined;
    read();
  });

  form.hidden = false;
  figure.classList.add("explored");
  show();
  if (read()) figure.scrollIntoView();
}

document.querySelectorAll("figure[data-explorer]").forEach(explore);
