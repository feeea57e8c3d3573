// Stepping through a record: arrow keys and dragging on the drawing choose the moment that the links choose without a
// script. The server draws every moment; what comes back takes the place of the parts that differ.

const parts = ["#lifelines", "#timeline"];
const said = document.createElement("p");
said.className = "hush";
said.setAttribute("role", "status");
document.body.append(said);

let asked = 0;

async function show(address, { push = true, focus = null } = {}) {
  const mine = ++asked;
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) { location.assign(address); return; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== asked) return; // A later step has overtaken this one.
  for (const part of parts) document.querySelector(part)?.replaceWith(page.querySelector(part));
  if (push) history.pushState(null, "", address);
  if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
  const moment = document.querySelector("#lifelines .moment");
  said.textContent = moment ? [...moment.querySelectorAll("h4, .standing b, .standing li > span")].filter(e => e.matches("h4, span")).map(e => e.textContent.trim()).join(". ") : "";
  document.querySelectorAll("#lifelines svg[data-stops]").forEach(drag);
}

// Where the focus was on a step, it stays on the same step; else on the moment that is now chosen.
const step = (link, focus) => show(link.href, { focus });

addEventListener("keydown", event => {
  const way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  if (!way || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest?.("#as-it-stood")) return;
  const link = document.querySelector(`#as-it-stood a[rel=${way}]`) ?? (document.querySelector("#as-it-stood .moment") ? null : document.querySelector(".moments a"));
  if (!link) return;
  event.preventDefault();
  step(link, event.target.matches("a[rel]") ? `#as-it-stood a[rel=${event.target.rel}]` : "#as-it-stood a[rel], .moments a[aria-current]");
});

addEventListener("click", event => {
  const link = event.target.closest?.("#as-it-stood a[href^='?'], .permalink a[href^='?'], .as-of a[href^='?']");
  if (!link || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || link.closest(".permalink")) return;
  event.preventDefault();
  step(link, link.rel ? `#as-it-stood a[rel=${link.rel}]` : ".moments a[aria-current]");
});

addEventListener("popstate", () => show(location.href, { push: false }));

function drag(svg) {
  const stops = svg.dataset.stops.split(" ").filter(Boolean).map(s => ({ x: parseFloat(s), key: s.slice(s.indexOf(":") + 1) }));
  if (stops.length === 0) return;
  const { width, height } = svg.viewBox.baseVal;
  const nearest = event => {
    const box = svg.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * width;
    return stops.reduce((best, stop) => Math.abs(stop.x - x) < Math.abs(best.x - x) ? stop : best);
  };
  const hand = document.createElementNS("http://www.w3.org/2000/svg", "path");
  hand.setAttribute("class", "cursor is-held");
  svg.classList.add("can-drag");
  svg.addEventListener("pointerdown", event => {
    if (event.button || !event.isPrimary) return;
    svg.setPointerCapture(event.pointerId);
    svg.querySelectorAll(".cursor, .cursor-head, .cursor-band").forEach(mark => mark.setAttribute("class", "hidden"));
    svg.append(hand);
    move(event);
  });
  const move = event => hand.setAttribute("d", `M${nearest(event).x} 18V${height}`);
  svg.addEventListener("pointermove", event => hand.isConnected && move(event));
  svg.addEventListener("pointercancel", () => hand.remove());
  svg.addEventListener("pointerup", event => {
    if (!hand.isConnected) return;
    const address = new URL(location.href);
    address.searchParams.set("at", nearest(event).key);
    address.hash = "";
    show(address.href);
  });
}

document.querySelectorAll("#lifelines svg[data-stops]").forEach(drag);
