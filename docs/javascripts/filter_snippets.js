// Narrows the index of snippets to the rows that hold what is typed, in their words or in their code. In the table of
// versions, two lists narrow it to those that do what is chosen in the environment that is chosen. Without script, the whole
// index stands.
document.querySelectorAll(".snippet-index").forEach((index) => {
  const [input, count] = index.querySelectorAll("input, output");
  const [environment, status] = index.querySelectorAll("select");
  const table = index.querySelector("table");
  const groups = [...index.querySelectorAll("tbody")];
  const rows = [...index.querySelectorAll("tbody tr:has(td)")];
  const texts = rows.map((row) =>
    `${row.textContent} ${row.dataset.names} ${row.parentElement.rows[0].textContent}`.toLowerCase());

  // Each digit of a row says how its program does in one environment; the list of statuses has these digits as values.
  const isChosen = ({ dataset: { statuses } }) => !environment
    || [...(environment.value ? statuses[environment.value] : statuses)].some((digit) => status.value.includes(digit));

  index.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach((row, number) => {
      row.hidden = !words.every((word) => texts[number].includes(word)) || !isChosen(row);
    });
    for (const group of groups) group.hidden = !group.querySelector("tr:has(td):not([hidden])");
    const shown = rows.filter((row) => !row.hidden).length;
    table.hidden = shown === 0;
    count.value = shown === rows.length ? "" : shown ? `${shown} of ${rows.length}`
      : `None of the ${rows.length} programs fits.`;
  });
  input.closest("p").hidden = false;
});
