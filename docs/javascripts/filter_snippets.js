// Narrows the index of snippets to the rows that hold what is typed, in their words or in their code. Without script, the
// whole index stands.
document.querySelectorAll(".snippet-index").forEach((index) => {
  const [input, count] = index.querySelectorAll("input, output");
  const table = index.querySelector("table");
  const groups = [...index.querySelectorAll("tbody")];
  const rows = [...index.querySelectorAll("tbody tr:has(td)")];
  const texts = rows.map((row) =>
    `${row.textContent} ${row.dataset.names} ${row.parentElement.rows[0].textContent}`.toLowerCase());

  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach((row, number) => { row.hidden = !words.every((word) => texts[number].includes(word)); });
    for (const group of groups) group.hidden = !group.querySelector("tr:has(td):not([hidden])");
    const shown = rows.filter((row) => !row.hidden).length;
    table.hidden = shown === 0;
    count.value = !words.length ? "" : shown ? `${shown} of ${rows.length}`
      : `None of the ${rows.length} programs holds ${words.length > 1 ? "all of these words" : "this word"}.`;
  });
  input.closest("p").hidden = false;
});
