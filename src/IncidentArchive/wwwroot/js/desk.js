// What the desk does while one types: dates read back in plain English, and texts as readers will see them.
// Everything here the server also does without a script.

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
    for (const source of preview.dataset.sources.split(" ").filter(Boolean)) body.append("sources", source);
    const answer = await ask("/admin/note-preview", { method: "POST", body });
    // The server has made the HTML safe; it is the same HTML that readers get.
    if (answer) preview.innerHTML = await answer.text();
  }));
}

// The browser knows the zone it is in, and it can be chosen with one press.
const zones = document.querySelector("select[data-own-zone]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zones && [...zones.options].some(option => option.value === own) && zones.value !== own) {
  const use = Object.assign(document.createElement("button"), { type: "button", className: "button tiny", textContent: `Use ${own.replaceAll("_", " ")}` });
  use.addEventListener("click", () => {
    zones.value = own;
    zones.form.dispatchEvent(new Event("filled"));
    zones.form.requestSubmit();
  });
  document.getElementById("zone-own").replaceChildren("This browser’s: ", use);
  document.getElementById("zone-own").hidden = false;
}
