// Which rooms have something new, for this person in this browser; and where the new part of the open room begins.

export function startUnread() {
  const unread = new Unread();
  unread.start();
  return unread;
}

class Unread {
  constructor() {
    this.key = "muster.read." + document.body.dataset.person;
    this.open = document.querySelector("[data-room]")?.dataset.room;
    this.title = document.title;
    this.count = 0;
    try {
      this.read = JSON.parse(localStorage.getItem(this.key) ?? "null");
    } catch {
      this.read = null;
    }
    this.isNew = this.read === null;
    this.read ??= {};
  }

  start() {
    if (!this.open) return;
    const links = this.links();
    if (this.isNew) links.forEach((link) => (this.read[link.dataset.roomLink] = Number(link.dataset.last)));
    this.rule();
    links.forEach((link) => this.mark(link.dataset.roomLink, Number(link.dataset.last)));
    this.readNow();
    document.addEventListener("visibilitychange", () => this.readNow());
    document.addEventListener("muster:refreshed", () => {
      this.links().forEach((link) => this.mark(link.dataset.roomLink, Number(link.dataset.last)));
    });
  }

  links() {
    return [...document.querySelectorAll("[data-room-link]")];
  }

  /** A line above the first message that was not there the last time. */
  rule() {
    const before = this.read[this.open];
    if (before === undefined) return;
    const fresh = [...document.querySelectorAll('[data-messages=""] > .message')].find(
      (item) => Number(item.dataset.message) > before && !item.dataset.author.startsWith(document.body.dataset.person),
    );
    if (!fresh || !fresh.previousElementSibling) return;
    const line = document.createElement("li");
    line.className = "unread-rule";
    line.textContent = "New";
    fresh.before(line);
  }

  arrived(message) {
    const mine = message.author === document.body.dataset.person;
    if (message.room !== this.open && !mine) this.mark(message.room, message.id);
    if (message.room === this.open) {
      const link = document.querySelector(`[data-room-link="${CSS.escape(this.open)}"]`);
      if (link) link.dataset.last = message.id;
      if (document.visibilityState === "visible") this.readNow();
      else if (!mine) document.title = `(${++this.count}) ${this.title}`;
    }
  }

  mark(room, last) {
    const link = document.querySelector(`[data-room-link="${CSS.escape(room)}"]`);
    if (!link || room === this.open) return;
    const isUnread = last > (this.read[room] ?? 0);
    link.parentElement.classList.toggle("has-unread", isUnread);
    link.querySelector(".unread").hidden = !isUnread;
  }

  readNow() {
    if (document.visibilityState !== "visible") return;
    const link = document.querySelector(`[data-room-link="${CSS.escape(this.open)}"]`);
    this.read[this.open] = Number(link?.dataset.last ?? 0);
    this.count = 0;
    document.title = this.title;
    localStorage.setItem(this.key, JSON.stringify(this.read));
  }
}
