// Turns samples, batch size and epochs into updates, the size of the last batch, and a drawing.
"use strict";

const WIDTH = 320;
const LEFT = 62; // where the batches begin, right of the epoch's name
const ROW = 30;
const SHOWN_EPOCHS = 4;
const SHOWN_BATCHES = 60; // more would be thinner than their frames

function counts(samples, batchSize, epochs) {
  const batches = Math.ceil(samples / batchSize);
  return { batches, updates: batches * epochs, last: samples - (batches - 1) * batchSize };
}

function sentence({ samples, epochs }, { batches, updates, last }) {
  const many = (number, noun) => `${number} ${noun}${number === 1 ? "" : noun === "batch" ? "es" : "s"}`;
  const makes = (number) => (number === 1 ? "makes" : "make");
  return `${many(samples, "sample")} ${makes(samples)} ${many(batches, "batch")}, the last of ${many(last, "sample")}. ` +
    `${many(epochs, "epoch")} ${makes(epochs)} ${many(updates, "update")}.`;
}

function element(name, attributes, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

function epochRow(epoch, y, { samples, batch_size: size }, { batches }) {
  const row = element("g", {});
  const scale = (WIDTH - LEFT) / samples;
  row.append(element("text", { x: 0, y: y + 16 }, `epoch ${epoch + 1}`));
  if (batches > SHOWN_BATCHES) {
    row.append(element("rect", { x: LEFT, y, width: WIDTH - LEFT - 1, height: 22 }));
    const middle = LEFT + (WIDTH - LEFT) / 2;
    row.append(element("text", { x: middle, y: y + 16, class: "number" }, `${batches} batches`));
    return row;
  }
  for (let batch = 0; batch < batches; batch += 1) {
    const own = Math.min(size, samples - batch * size);
    const x = LEFT + batch * size * scale;
    const kind = own < Math.min(size, samples) ? "smaller" : "";
    row.append(element("rect", { x, y, width: Math.max(own * scale - 4, 1), height: 22, class: kind }));
    const update = `${epoch * batches + batch + 1}`;
    if (own * scale > 8 * update.length + 4) {
      row.append(element("text", { x: x + (own * scale - 4) / 2, y: y + 16, class: "number" }, update));
    }
  }
  return row;
}

function draw(svg, setting, counted) {
  const shown = Math.min(setting.epochs, SHOWN_EPOCHS);
  const rows = [...Array(shown).keys()].map((epoch) => epochRow(epoch, 1 + epoch * ROW, setting, counted));
  const hidden = setting.epochs - shown;
  if (hidden > 0) rows.push(element("text", { x: 0, y: shown * ROW + 16 }, `and ${hidden} more`));
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${(shown + (hidden > 0)) * ROW}`);
  svg.replaceChildren(...rows);
}

function show(form) {
  const setting = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, Number(value)]));
  const output = form.querySelector("output");
  const svg = form.querySelector("svg");
  const valid = form.checkValidity();
  svg.classList.toggle("outdated", !valid); // the last drawing stays, faded: the page keeps its place while one types
  for (const input of form.querySelectorAll("input")) input.setAttribute("aria-invalid", !input.validity.valid);
  if (!valid) {
    output.textContent = "Samples, batch size and epochs are whole numbers from 1.";
    svg.setAttribute("aria-label", "The drawing is of the numbers before.");
    return;
  }
  const counted = counts(setting.samples, setting.batch_size, setting.epochs);
  output.textContent = sentence(setting, counted);
  svg.setAttribute("aria-label", output.textContent);
  draw(svg, setting, counted);
}

for (const form of document.querySelectorAll("form.calculator")) {
  form.addEventListener("input", () => show(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show(form);
}
