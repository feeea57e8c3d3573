// What the desk does while one types: dates read back in plain English, notes as readers will see them, and entries
// moved from the keyboard. Everything here the server also does without a script.

const later = (wait, act) => {
  let timer;
  return (...args) => { clearTimeout(timer); timer = setTimeout(() => act(...args), wait); };
};

// Nothing, where the server cannot be reached or the session has ended: saving will say so.
const ask = async (address, options) => {
  const answer = await fetch(address, options).catch(() => null);
  return answer?.ok && !answer.redirected ? answer : null;
};

for (const field of document.querySelectorAll("input[data-date]")) {
  const reading = document.getElementById(`${field.id}-reading`);
  const words = reading.querySelector("span");
  field.addEventListener("input", later(200, async () => {
    const typed = field.value.trim();
    reading.hidden = typed === "";
    if (typed === "") return;
    // A longer text is no date, and would only be too long for an address.
    const response = await ask(`/admin/date-reading?${new URLSearchParams({ text: typed.slice(0, 300) })}`);
    if (!response || field.value.trim() !== typed) return;
    const answer = await response.json();
    words.textContent = answer.english ?? answer.error;
    if (answer.stored) {
      const stored = document.createElement("small");
      const code = document.createElement("code");
      code.textContent = answer.stored;
      stored.append("Stored as ", code);
      words.append(stored);
    }
  }));
}

for (const preview of document.querySelectorAll("[data-preview]")) {
  const note = document.getElementById(preview.dataset.preview);
  const form = note.form;
  note.addEventListener("input", later(300, async () => {
    const body = new FormData();
    body.set("note", note.value);
    body.set("__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
    for (const box of form.querySelectorAll("input[type=checkbox][name^='entry.cites']")) body.append("sources", box.value);
    const answer = await ask("/admin/note-preview", { method: "POST", body });
    // The server has made the HTML safe; it is the same HTML that readers get.
    if (answer) preview.innerHTML = await answer.text();
  }));
}

// Alt with an arrow moves the entry whose link has the focus, as its buttons do. The page then comes back with that
// link as the address's fragment, and browsers give it the focus.
document.querySelector("[data-order]")?.addEventListener("keydown", event => {
  const way = event.altKey && { ArrowUp: "up", ArrowDown: "down" }[event.key];
  const button = way && event.target.closest("li")?.querySelector(`button[name=${way}]:not(:disabled)`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
