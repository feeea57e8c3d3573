// Find-as-you-type over a long choice: the list-autocomplete combobox of the ARIA Authoring Practices,
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, laid over a select, over a list of check boxes of which those
// ticked stay as removable chips, and over a field with suggestions. The form sends what it would send without a script.

// With fewer to choose from, the plain control is quicker.
const least = { select: 8, boxes: 6 };

const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

const make = (tag, properties = {}, attributes = {}) => {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

const changed = control => control.dispatchEvent(new Event("change", { bubbles: true }));
const words = node => node.textContent.replace(/\s+/g, " ").trim();

let lists = 0;

// items() gives what can be chosen, each with its text; choose(item) chooses it; rest() is what the field says then, or
// undefined where it may say anything.
function combobox(input, { items, choose, rest }) {
  const list = make("ul", { className: "picks", id: `picks-${++lists}`, hidden: true }, { role: "listbox", "aria-label": "Choices" });
  const said = make("span", { className: "hush" }, { role: "status" });
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" }))
    input.setAttribute(name, value);
  const wrapper = make("div", { className: "picker" });
  input.replaceWith(wrapper);
  wrapper.append(input, list, said);
  let shown = [], active = -1;

  const show = (typed = "") => {
    const wanted = fold(typed).split(" ").filter(Boolean);
    shown = items().filter(item => wanted.every(w => fold(item.text).includes(w)));
    list.replaceChildren(...shown.map((item, i) => make("li", { id: `${list.id}-${i}`, textContent: item.text }, { role: "option", "aria-selected": String(item.text === input.value) })));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = shown.length === 0 ? "Nothing matches" : `${shown.length} to choose from`;
    point(-1);
  };
  const hide = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    said.textContent = "";
    point(-1);
  };
  const point = to => {
    active = to;
    [...list.children].forEach((option, i) => option.classList.toggle("is-active", i === to));
    if (to < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[to].id);
    list.children[to].scrollIntoView({ block: "nearest" });
  };
  const settle = () => { hide(); if (rest() !== undefined) input.value = rest(); };
  const take = item => { choose(item); settle(); };

  input.addEventListener("input", () => show(input.value));
  input.addEventListener("click", () => { if (list.hidden) { show(); input.select(); } });
  // Whoever leaves the field has chosen what they wrote out, or the empty choice by emptying it.
  input.addEventListener("blur", () => {
    const item = list.hidden ? null : items().find(i => fold(i.text) === fold(input.value)) ?? (input.value === "" ? { text: "", isNone: true } : null);
    if (item && rest() !== undefined && item.text !== rest()) choose(item);
    settle();
  });
  input.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const open = !list.hidden, last = shown.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) show();
      point(event.key === "ArrowDown" ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1);
    } else if (event.key === "Enter" && open && (active >= 0 || (shown.length === 1 && rest() !== undefined))) take(shown[Math.max(active, 0)]);
    else if (event.key === "Enter" && rest() !== undefined) { if (!open) return; }
    else if (event.key === "Escape" && open) settle();
    else return;
    event.preventDefault();
  });
  // Pressing does not take the focus away from the field.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const at = [...list.children].indexOf(event.target.closest("li"));
    if (at >= 0) take(shown[at]);
  });
  return { settle, say: text => { said.textContent = text; } };
}

// The field takes the select's place and name; the select, out of sight, is still what the form sends.
function overSelect(select) {
  const options = [...select.options].filter(o => o.value !== "");
  const none = [...select.options].find(o => o.value === "");
  if (options.length < least.select) return;
  const input = make("input", { type: "text", placeholder: none?.text ?? "", spellcheck: false });
  for (const name of ["aria-describedby", "aria-invalid", "aria-required"]) if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  const hadFocus = document.activeElement === select;
  input.id = select.id;
  select.id += "-choice";
  select.hidden = true;
  select.before(input);
  const { settle } = combobox(input, {
    items: () => options.map(option => ({ text: words(option), option })),
    choose: item => {
      if (item.isNone && !none) return;
      select.value = item.isNone ? "" : item.option.value;
      changed(select);
    },
    rest: () => select.value === "" ? "" : words(select.selectedOptions[0]),
  });
  select.form?.addEventListener("filled", settle);
  settle();
  if (hadFocus) input.focus();
}

// What is ticked stays in sight, to be taken out; what is not is found by typing.
function overBoxes(group) {
  const rows = [...group.querySelectorAll("input[type=checkbox]")].map(box => {
    const label = box.closest("label");
    return { box, row: label.closest(".citation-choice") ?? label, text: words(label) };
  });
  if (rows.length < least.boxes) return;
  const name = group.getAttribute("aria-labelledby");
  const input = make("input", { type: "text", placeholder: "Find and add", spellcheck: false }, { "aria-labelledby": name });
  if (group.hasAttribute("aria-describedby")) input.setAttribute("aria-describedby", group.getAttribute("aria-describedby"));
  group.before(input);
  group.classList.add("is-picked");
  const draw = () => rows.forEach(({ row, box }) => { row.hidden = !box.checked; });
  const { say } = combobox(input, {
    items: () => rows.filter(r => !r.box.checked),
    choose: ({ box, text }) => {
      if (!box) return;
      box.checked = true;
      changed(box);
      draw();
      queueMicrotask(() => say(`${text}: added`));
    },
    rest: () => "",
  });
  group.addEventListener("change", event => {
    if (event.target.type !== "checkbox" || event.target.checked) return;
    draw();
    input.focus();
    say(`${rows.find(r => r.box === event.target).text}: taken out`);
  });
  group.closest("form")?.addEventListener("filled", draw);
  draw();
}

function overSuggestions(input) {
  const texts = [...input.list.options].map(o => o.value);
  input.removeAttribute("list");
  combobox(input, {
    items: () => texts.map(text => ({ text })),
    choose: item => { input.value = item.text; input.dispatchEvent(new Event("input", { bubbles: true })); },
    rest: () => undefined,
  });
}

document.querySelectorAll("select[data-pick]").forEach(overSelect);
document.querySelectorAll(".options[data-pick]").forEach(overBoxes);
document.querySelectorAll("input[list]").forEach(overSuggestions);
