// Single keys for all that an editor does all day. They only press what is on the page.
(() => {
  "use strict";
  const STORE = "desk-keys-off";
  const dialog = document.getElementById("keys");
  const items = () => [...document.querySelectorAll("[data-list] [data-item]")];
  const current = () => document.querySelector("[data-item][data-current]");

  function choose(item) {
    if (!item) return;
    current()?.removeAttribute("data-current");
    item.setAttribute("data-current", "");
    const link = item.querySelector("[data-open]");
    link.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    const list = items();
    if (!list.length) return;
    const place = list.indexOf(current());
    choose(list[Math.min(Math.max(place < 0 ? 0 : place + step, 0), list.length - 1)]);
  }

  // In a list a key means the chosen row, elsewhere the page.
  function press(key) {
    const within = items().length ? current() : document;
    const target = within?.querySelector(`[data-key="${key}"]`);
    if (!target) return;
    const details = target.closest("details");
    if (details) details.open = true;
    if (details) details.querySelector("input[type=radio]").focus();
    else target.click();
  }

  function undo() {
    const form = document.querySelector("form[data-undo]");
    const button = form ? form.querySelector("button") : document.querySelector('[data-key="u"]');
    button?.click();
  }

  function next() {
    document.querySelector("a[rel=next]")?.click();
  }

  const actions = {
    j: () => move(1),
    k: () => move(-1),
    c: () => press("c"),
    d: () => press("d"),
    t: () => press("t"),
    u: undo,
    n: next,
    "?": () => dialog.showModal(),
  };

  function isTyping(element) {
    if (element.isContentEditable || element.matches("textarea, select")) return true;
    return element.matches("input") && !["radio", "checkbox", "button", "submit"].includes(element.type);
  }

  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (!isPlain || event.repeat && !"jk".includes(event.key)) return;
    if (isTyping(event.target) || dialog.open) return;
    if (localStorage.getItem(STORE) && event.key !== "?") return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  document.addEventListener("focusin", (event) => {
    const item = event.target.closest("[data-item]");
    if (!item || item === current()) return;
    current()?.removeAttribute("data-current");
    item.setAttribute("data-current", "");
  });

  document.querySelectorAll('[data-opens="keys"]').forEach((button) => {
    button.addEventListener("click", () => dialog.showModal());
  });

  const toggle = document.querySelector("[data-keys-switch]");
  toggle.checked = !localStorage.getItem(STORE);
  toggle.addEventListener("change", () => {
    if (toggle.checked) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, "yes");
  });
})();
