// Items of a list are put in order by dragging their handles, or with the arrow keys on them, and nothing typed beside
// the list is lost by it. Without a script the buttons up and down do the same.

const order = document.querySelector("[data-order]");
const form = order?.closest("form");

if (form) {
  const said = Object.assign(document.createElement("p"), { className: "hush" });
  said.setAttribute("role", "status");
  form.append(said);
  const items = () => [...order.children];
  const itemOf = key => items().find(item => item.dataset.key === key);
  const places = item => `${item.dataset.title}: ${items().indexOf(item) + 1} of ${items().length}`;
  let saving = Promise.resolve(), waiting = 0, dragged = null;

  const addHandles = () => items().forEach(item => {
    const handle = Object.assign(document.createElement("button"), { type: "button", className: "grip" });
    handle.setAttribute("aria-label", `Order of ${item.dataset.title}`);
    handle.setAttribute("aria-keyshortcuts", "ArrowUp ArrowDown");
    handle.title = "Drag, or press the arrow keys";
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.classList.add("icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#i-grip");
    svg.append(use);
    handle.append(svg);
    item.prepend(handle);
  });

  // The page that comes back has the list as it now stands, and the version that the next save begins from.
  const send = async (key, to) => {
    const body = new URLSearchParams(new FormData(form));
    body.set("Move", key);
    body.set("To", to);
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    const page = answer?.ok && answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page && page.querySelector("[data-order]");
    if (!fresh) return location.reload();
    for (const version of document.querySelectorAll("input[name=Version]")) version.value = page.querySelector("input[name=Version]").value;
    // Who has moved on meanwhile is not thrown back.
    if (--waiting > 0) return;
    const focus = document.activeElement?.closest?.("[data-order] > li")?.dataset.key;
    const onLink = document.activeElement?.tagName === "A";
    order.replaceChildren(...fresh.children);
    addHandles();
    if (focus) itemOf(focus)?.querySelector(onLink ? "a" : ".grip").focus();
  };

  const put = (item, to) => {
    said.textContent = places(item);
    waiting++;
    saving = saving.then(() => send(item.dataset.key, to));
  };

  const step = (item, by) => {
    const to = items().indexOf(item) + by;
    if (to < 0 || to >= items().length) return;
    const { activeElement } = document;
    if (by > 0) items()[to].after(item); else items()[to].before(item);
    activeElement.focus();
    put(item, to);
  };

  order.addEventListener("keydown", event => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !(event.altKey || event.target.closest(".grip"))) return;
    event.preventDefault();
    step(event.target.closest("li"), by);
  });

  order.addEventListener("pointerdown", event => {
    const handle = event.target.closest(".grip");
    if (!handle || event.button !== 0) return;
    const item = handle.closest("li");
    dragged = { item, from: items().indexOf(item) };
    // The list has the pointer: an item that moves in the document would lose it.
    order.setPointerCapture(event.pointerId);
    item.classList.add("is-dragged");
  });

  // Before the first item whose middle is below the pointer.
  order.addEventListener("pointermove", event => {
    if (!dragged) return;
    const next = items().find(other => {
      const box = other.getBoundingClientRect();
      return other !== dragged.item && event.clientY < box.top + box.height / 2;
    });
    if (next !== dragged.item.nextElementSibling) order.insertBefore(dragged.item, next ?? null);
  });

  const drop = keeps => {
    if (!dragged) return;
    const { item, from } = dragged;
    dragged = null;
    item.classList.remove("is-dragged");
    const to = items().indexOf(item);
    if (to === from) return;
    if (keeps) return put(item, to);
    item.remove();
    order.insertBefore(item, items()[from] ?? null);
  };
  order.addEventListener("pointerup", () => drop(true));
  order.addEventListener("pointercancel", () => drop(false));
  addEventListener("keydown", event => { if (event.key === "Escape" && dragged) drop(false); });

  addHandles();
}
