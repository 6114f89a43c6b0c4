// Narrows the index of snippets to the rows that hold what is typed. Without script, the whole index stands.
document.querySelectorAll(".snippet-index").forEach((index) => {
  const [input, count] = index.querySelectorAll("input, output");
  const groups = [...index.querySelectorAll("tbody")];
  const rows = [...index.querySelectorAll("tbody tr:has(td)")];

  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = `${row.textContent} ${row.parentElement.rows[0].textContent}`.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
    for (const group of groups) group.hidden = !group.querySelector("tr:has(td):not([hidden])");
    const shown = rows.filter((row) => !row.hidden).length;
    count.value = words.length ? `${shown} of ${rows.length}` : "";
  });
  input.closest("p").hidden = false;
});
