// Where people type: Enter sends, Shift+Enter begins a line, and what could not be sent stays.
import { Completion } from "./completion.js";
import { freshId, send, tellAll } from "./requests.js";

export function startComposers() {
  document.querySelectorAll("[data-composer]").forEach((form) => new Composer(form));
}

class Composer {
  constructor(form) {
    this.form = form;
    this.text = form.querySelector("textarea");
    this.draft = "muster.draft." + document.body.dataset.person + "." + form.elements.room.value;
    this.completion = new Completion(this.text, form.querySelector("[role=listbox]"), () => form.elements.room.value);
    this.id = freshId();
    this.text.value = sessionStorage.getItem(this.draft) ?? this.text.value;
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("input", () => sessionStorage.setItem(this.draft, this.text.value));
    form.addEventListener("submit", (event) => this.submit(event));
  }

  key(event) {
    if (event.isComposing || this.completion.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === "ArrowUp" && this.text.value === "") {
      this.editLast(event);
    }
  }

  /** As in other chats: up in an empty field edits one's last message. */
  editLast(event) {
    const list = this.form.parentElement.querySelector("[data-messages]");
    const mine = [...list.querySelectorAll("[data-edit]")].at(-1);
    if (!mine) return;
    event.preventDefault();
    mine.click();
  }

  async submit(event) {
    event.preventDefault();
    const sent = this.text.value;
    if (sent.trim() === "") return;
    this.completion.close();
    this.keep("");
    const result = await send(this.form, { id: this.id, text: sent });
    if (result.offline) {
      this.keep(this.text.value === "" ? sent : this.text.value);
    } else {
      this.id = freshId();
    }
    if (result.unsaid) tellAll(result);
    this.text.focus();
  }

  keep(text) {
    this.text.value = text;
    if (text === "") sessionStorage.removeItem(this.draft);
    else sessionStorage.setItem(this.draft, text);
  }
}
