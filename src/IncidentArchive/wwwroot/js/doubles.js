// Shows, below a title, a link or a quotation, what may be the same in the archive or in a draft, while one types. The
// server shows the same once the form is saved.

const pause = 500;

for (const place of document.querySelectorAll("[data-doubles]")) {
  const field = document.getElementById(place.dataset.of);
  const token = field?.form?.querySelector("[name=__RequestVerificationToken]");
  if (!token) continue;
  let timer, asked = null, shown = field.value.trim();

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });

  async function ask() {
    const typed = field.value.trim();
    if (typed === shown) return;
    // What was asked before is not wanted any more; its answer may come after this one's.
    asked?.abort();
    const own = asked = new AbortController();
    const body = new URLSearchParams({ As: place.dataset.doubles, Text: typed.slice(0, 20_000), __RequestVerificationToken: token.value });
    if (place.dataset.draft) body.set("Draft", place.dataset.draft);
    // An entry that was saved meanwhile has its key in the address, and is not its own double.
    const entry = location.pathname.match(/\/entries\/([^/]+)/)?.[1];
    if (entry) body.set("Entry", entry);
    // Nothing, where the server cannot be reached or the session has ended: saving will say so.
    const answer = await fetch("/admin/likely-doubles", { method: "POST", body, signal: own.signal }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const found = await answer.text().catch(() => null);
    if (found === null || own.signal.aborted) return;
    shown = typed;
    // The server has made the HTML safe. What says the same again is not read out again.
    if (place.innerHTML.trim() !== found.trim()) place.innerHTML = found;
  }
}
