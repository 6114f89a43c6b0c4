// Lets the reader choose which panel of a figure is seen. The panels were drawn when the site was built.
function play(figure) {
  const form = figure.querySelector("form.choice");
  const slider = form.querySelector("input[type=range]");
  const output = form.querySelector("output");
  const panels = [...figure.querySelectorAll(".panel")];

  function show() {
    const row = form.querySelector("input[type=radio]:checked").value;
    for (const panel of panels) {
      panel.hidden = panel.dataset.row !== row || panel.dataset.column !== slider.value;
    }
    const words = panels.find((panel) => !panel.hidden).querySelector("p").textContent;
    slider.setAttribute("aria-valuetext", words);
    output.textContent = words;
  }

  // The middle, since the first and the last choice are the extremes, which show the least.
  slider.value = Math.floor(slider.max / 2);
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  figure.classList.add("playing");
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
