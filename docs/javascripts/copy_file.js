// Copies a snippet as the file it is: the theme's copy button alone drops the end of the last line.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".snippet [data-clipboard-target]");
  if (button) navigator.clipboard?.writeText(document.querySelector(button.dataset.clipboardTarget).textContent);
});
