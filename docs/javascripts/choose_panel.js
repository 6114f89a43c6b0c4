// Lets the reader highlight one panel of a figure. All panels were drawn when the site was built, and all stay in sight.
function play(figure) {
  const form = figure.querySelector("form.choice");
  const slider = form.querySelector("input[type=range]");
  const output = form.querySelector("output");
  const panels = [...figure.querySelectorAll(".panel")];

  function show() {
    const row = form.querySelector("input[type=radio]:checked").value;
    let chosen;
    for (const panel of panels) {
      if (panel.dataset.row === row && panel.dataset.column === slider.value) {
        chosen = panel;
        panel.setAttribute("aria-current", "true");
      } else {
        panel.removeAttribute("aria-current");
      }
    }
    const words = `${chosen.querySelector("svg title").textContent}: ${chosen.querySelector("p span").textContent}`;
    slider.setAttribute("aria-valuetext", words);
    output.textContent = words;
    return chosen;
  }

  // The middle, since the first and the last choice are the extremes, which show the least.
  slider.value = Math.floor(slider.max / 2);
  form.addEventListener("input", () => show().scrollIntoView({ block: "nearest" }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
}

function playAll() {
  document.querySelectorAll("figure[data-panels]").forEach(play);
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", playAll);
} else {
  playAll();
}
