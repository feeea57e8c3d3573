// What the archive knows of a source's address, as one types it. The button that asks without a script is not needed then.

for (const place of document.querySelectorAll("[data-address]")) {
  const field = place.querySelector("input");
  const found = place.querySelector("[data-found]");
  const said = document.createElement("p");
  said.className = "hush";
  said.setAttribute("role", "status");
  place.append(said);
  place.querySelector("button[value=look-up]").parentElement.hidden = true;
  let timer, asked = 0;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 350); });

  async function look() {
    const mine = ++asked;
    const address = new URL(place.dataset.address, location.href);
    // A longer text is no address that anybody cites, and would be too long for one of ours.
    address.searchParams.set("url", field.value.trim().slice(0, 2000));
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const html = await answer.text();
    if (mine !== asked) return; // What was typed meanwhile has been asked for already.
    // The server has made the HTML safe; it is the same that the button gives.
    found.innerHTML = html;
    said.textContent = found.querySelector("[data-said]")?.dataset.said ?? "";
  }
}
