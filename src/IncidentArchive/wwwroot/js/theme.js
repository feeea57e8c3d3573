// Light, dark, or as the system has it. Loaded before the page is drawn, so that it never flashes in the wrong one.
"use strict";
{
  const key = "theme";
  const root = document.documentElement;

  function chosen() {
    try {
      const theme = localStorage.getItem(key);
      return theme === "light" || theme === "dark" ? theme : "";
    } catch {
      return ""; // Storage is closed to us: the system decides.
    }
  }

  function show(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const button of document.querySelectorAll("[data-choose-theme]"))
      button.setAttribute("aria-pressed", String(button.dataset.chooseTheme === theme));
  }

  function choose(theme) {
    try {
      if (theme) localStorage.setItem(key, theme);
      else localStorage.removeItem(key);
    } catch {
      // It then holds for this page only.
    }
    show(theme);
  }

  function addChoice() {
    const display = document.getElementById("display");
    if (!display) return;
    const list = document.createElement("ul");
    for (const [theme, label] of [["", "Follow the system theme"], ["light", "Light"], ["dark", "Dark"]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.chooseTheme = theme;
      button.textContent = label;
      button.addEventListener("click", () => choose(theme));
      const item = document.createElement("li");
      item.append(button);
      list.append(item);
    }
    display.querySelector("p").replaceWith(list);
    show(chosen());
  }

  show(chosen());
  addEventListener("DOMContentLoaded", addChoice);
  addEventListener("storage", (event) => event.key === key && show(chosen()));
}
