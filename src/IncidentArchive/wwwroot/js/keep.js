// Keeps what is typed at the desk: in this browser with every key, in the draft a while after the last one, and it warns
// before a changed form is left. Without a script nothing is saved until the form is sent.

const form = document.querySelector("form#entry");
const pause = 10_000;
const now = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

// What is half typed here would make an account, a figure or a source of its own, or rename what others point to.
const mustBeSent = name => /^(account|source)\./.test(name) && !location.pathname.match(/\/(accounts|sources)/) || /\.key$/.test(name) || name === "article.text";

if (form) {
  const place = `draft ${location.pathname}`;
  const status = document.createElement("p");
  status.className = "small muted keeping";
  status.setAttribute("role", "status");
  (document.querySelector(".save-bar .wrap") ?? form).append(status);
  let sent = false, timer, saving = null;

  const fields = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !/^(__RequestVerificationToken|Version|After)$/.test(name));
  const written = () => JSON.stringify(fields());
  // What a button of the form has brought back, such as a copied source, is in no draft yet.
  const isReturned = Boolean(form.dataset.returned);
  let stored = isReturned ? "[]" : written();
  const isChanged = () => written() !== stored;
  const say = words => { status.textContent = words; };

  const later = () => { clearTimeout(timer); timer = setTimeout(save, pause); };
  form.addEventListener("input", () => { remember(); later(); });
  form.addEventListener("change", () => { remember(); later(); });
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(timer);
    sessionStorage.setItem("draft sent", place);
  });
  form.addEventListener("unsent", () => {
    sent = false;
    sessionStorage.removeItem("draft sent");
    later();
  });
  addEventListener("online", later);
  addEventListener("beforeunload", event => { if (!sent && isChanged()) event.preventDefault(); });

  function remember() {
    try {
      if (isChanged()) localStorage.setItem(place, JSON.stringify({ at: now(), fields: fields() }));
      else localStorage.removeItem(place);
    } catch { /* A browser that stores nothing still saves to the draft. */ }
  }

  async function save() {
    if (sent || saving || !isChanged()) return;
    const typed = fields();
    if (typed.some(([name, value]) => value !== "" && mustBeSent(name) && !JSON.parse(stored).some(([n, v]) => n === name && v === value)))
      return say("Kept in this browser. Press “Save draft” to save it with what you added.");
    const body = JSON.stringify(typed);
    saving = fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const answer = await saving.catch(() => null);
    saving = null;
    if (!answer) return say("There is no connection. What you typed is kept in this browser, and saved when the connection is back.");
    if (answer.status === 401 || answer.url.includes("/account/sign-in")) return say("You have been signed out. What you typed is kept in this browser: sign in in another window, then save here.");
    if (!answer.ok) return say("It could not be saved. What you typed is kept in this browser; press “Save draft” to see why.");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("form#entry");
    if (!answer.redirected || !fresh) return say("Not saved yet. Press “Save draft” to see what stands in the way.");
    form.action = fresh.getAttribute("action");
    form.querySelector("[name=Version]").value = fresh.querySelector("[name=Version]").value;
    history.replaceState(null, "", new URL(answer.url).pathname);
    stored = body;
    if (isChanged()) later();
    remember();
    const also = page.querySelector("#notice")?.textContent.match(/[^.]* had saved meanwhile.*/)?.[0] ?? "";
    say(`Saved at ${now()}. ${also}`.trim());
  }

  forget();
  if (isReturned) remember();
  else offer();

  // The server has it now, perhaps under another address.
  function forget() {
    if (!document.getElementById("notice")?.textContent.trim().match(/^(Saved|Removed|Put back)/)) return;
    for (const key of [place, sessionStorage.getItem("draft sent")]) if (key) localStorage.removeItem(key);
  }

  // Text of an earlier visit that never reached the draft.
  function offer() {
    let kept;
    try { kept = JSON.parse(localStorage.getItem(place) ?? "null"); } catch { return; }
    if (!kept || document.querySelector(".error-summary") || JSON.stringify(kept.fields) === stored) return localStorage.removeItem(place);
    const box = document.createElement("div");
    box.className = "flash kept";
    box.setAttribute("role", "status");
    box.append(Object.assign(document.createElement("p"), { textContent: `This browser has text of yours from ${kept.at} that was not saved.` }));
    const back = button("Put it back", () => { fill(kept.fields); box.remove(); remember(); later(); });
    const forget = button("Forget it", () => { localStorage.removeItem(place); box.remove(); });
    box.append(back, " ", forget);
    form.prepend(box);
  }

  function button(words, act) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "button tiny", textContent: words });
    made.addEventListener("click", act);
    return made;
  }

  function fill(kept) {
    const values = new Map();
    for (const [name, value] of kept) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of form.elements) {
      if (!control.name || /^(__RequestVerificationToken|Version|After)$/.test(control.name)) continue;
      if (control.type === "checkbox" || control.type === "radio") control.checked = values.get(control.name)?.includes(control.value) ?? false;
      else if (values.has(control.name)) control.value = values.get(control.name).shift() ?? control.value;
    }
    form.dispatchEvent(new Event("filled"));
  }
}

// Whoever signs out leaves nothing behind on a shared machine.
document.querySelector("form.signed-in")?.addEventListener("submit", () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("draft ")) localStorage.removeItem(key);
});
