// What could be typed next, as a list that the keyboard walks (ARIA: combobox with a list).

const WAIT = 120;

export class Completion {
  constructor(text, list, room) {
    this.text = text;
    this.list = list;
    this.room = room;
    this.items = [];
    this.chosen = -1;
    text.addEventListener("input", () => this.askSoon());
    text.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    list.addEventListener("mousedown", (event) => {
      const item = event.target.closest("[role=option]");
      if (!item) return;
      event.preventDefault();
      this.take(Number(item.dataset.at));
    });
  }

  /** Whether the key was for the list. */
  key(event) {
    if (this.list.hidden) return false;
    if (event.key === "ArrowDown") this.choose(this.chosen + 1);
    else if (event.key === "ArrowUp") this.choose(this.chosen - 1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && !event.shiftKey) this.take(Math.max(this.chosen, 0));
    else if (event.key === "Enter" && this.chosen >= 0) this.take(this.chosen);
    else return false;
    event.preventDefault();
    return true;
  }

  askSoon() {
    clearTimeout(this.asking);
    const typed = this.text.value.slice(0, this.text.selectionStart);
    if (!/^(\/|@muster\s)/i.test(typed) || typed.includes("\n")) return this.close();
    this.asking = setTimeout(() => this.ask(typed), WAIT);
  }

  async ask(typed) {
    const query = new URLSearchParams({ text: typed, room: this.room(), person: document.body.dataset.person });
    const response = await fetch("/api/complete?" + query);
    if (!response.ok || typed !== this.text.value.slice(0, this.text.selectionStart)) return;
    this.typed = typed;
    this.show((await response.json()).suggestions);
  }

  show(items) {
    this.items = items;
    this.list.replaceChildren(...items.map((item, at) => this.option(item, at)));
    this.list.hidden = items.length === 0;
    this.text.setAttribute("aria-expanded", String(items.length > 0));
    this.choose(-1);
  }

  option(item, at) {
    const option = document.createElement("div");
    option.className = "completion";
    option.id = this.list.id + "-" + at;
    option.dataset.at = at;
    option.setAttribute("role", "option");
    const shown = document.createElement("b");
    shown.textContent = item.shown;
    const meaning = document.createElement("span");
    meaning.textContent = item.meaning;
    option.append(shown, ...(item.meaning ? [meaning] : []));
    return option;
  }

  choose(at) {
    const last = this.items.length - 1;
    this.chosen = at > last ? 0 : at < -1 ? last : at;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.chosen));
    });
    const option = this.list.children[this.chosen];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.text.setAttribute("aria-activedescendant", option.id);
    else this.text.removeAttribute("aria-activedescendant");
  }

  /** Puts the suggestion in place of the word that was begun, and asks for what may follow. */
  take(at) {
    const item = this.items[at];
    if (!item) return;
    const rest = this.text.value.slice(this.text.selectionStart);
    const space = item.insert.endsWith(":") || rest.startsWith(" ") ? "" : " ";
    const start = this.typed.slice(0, this.typed.length - item.replaces) + item.insert + space;
    this.text.value = start + rest;
    this.text.setSelectionRange(start.length, start.length);
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  close() {
    clearTimeout(this.asking);
    this.items = [];
    this.list.hidden = true;
    this.list.replaceChildren();
    this.chosen = -1;
    this.text.setAttribute("aria-expanded", "false");
    this.text.removeAttribute("aria-activedescendant");
  }
}
