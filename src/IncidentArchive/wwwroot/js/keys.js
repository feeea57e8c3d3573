// The desk's keys. Each is also a button on the page, which says which key it has; the dialog lists them all.

const dialog = document.getElementById("keys");
const opener = document.getElementById("keys-open");
const press = name => document.querySelector(`button[aria-keyshortcuts~="${name}"]:not(:disabled)`);

if (dialog && opener) {
  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
}

addEventListener("keydown", event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || dialog?.open) return;
  const button = event.key === "Enter" ? press(event.shiftKey ? "Control+Shift+Enter" : "Control+Enter")
    // In a field these keys undo what was typed.
    : event.key.toLowerCase() === "z" && event.shiftKey && !event.target.matches("input, textarea, select") ? press("Control+Shift+Z")
    : event.key === "/" && !event.shiftKey ? press("Control+/") : null;
  if (!button) return;
  event.preventDefault();
  // What is being chosen is settled as the field is left.
  button.focus();
  button.click();
});
