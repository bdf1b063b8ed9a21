// Follows what happens. A page that was away too long is loaded again; regions marked data-live are brought up to date.

const SETTLE = 400;
const SPREAD = 1200;
const AWAY = 30000;

export function startLive(handlers) {
  if (!document.body.dataset.person || !document.body.dataset.cursor) return;
  const live = new Live(handlers);
  live.open();
  document.addEventListener("muster:done", () => live.refreshSoon());
  document.addEventListener("visibilitychange", () => live.visibility());
  // A page that was left may be kept for "back", and would keep its connection too: a few more, and no page loads any more.
  addEventListener("pagehide", () => live.source.close());
  addEventListener("pageshow", (event) => event.persisted && live.open());
}

class Live {
  constructor(handlers) {
    this.handlers = handlers;
    this.last = document.body.dataset.cursor;
    this.keepsRunning = document.querySelector("[data-messages]") !== null;
  }

  open() {
    const query = new URLSearchParams({ person: document.body.dataset.person, after: this.last, html: "1" });
    this.source = new EventSource("/api/events?" + query);
    this.on("hello", () => {});
    this.on("reload", () => location.reload());
    this.on("room", () => this.refreshSoon());
    this.on("entry", () => this.refreshSoon());
    this.on("message", (data) => this.handlers.message(data));
  }

  on(name, take) {
    this.source.addEventListener(name, (event) => {
      this.last = event.lastEventId || this.last;
      take(JSON.parse(event.data));
    });
  }

  /** Browsers allow six connections to one place: pages that only show figures give theirs up while nobody looks. */
  visibility() {
    clearTimeout(this.closing);
    if (document.visibilityState === "hidden" && !this.keepsRunning) {
      this.closing = setTimeout(() => this.source.close(), AWAY);
    } else if (this.source.readyState === EventSource.CLOSED) {
      this.open();
    }
  }

  refreshSoon() {
    clearTimeout(this.refreshing);
    this.refreshing = setTimeout(() => this.refresh(), SETTLE + (this.keepsRunning ? Math.random() * SPREAD : 0));
  }

  /** Loads the page once more and takes from it the regions that differ, unless somebody is typing in one. */
  async refresh() {
    const regions = [...document.querySelectorAll("[data-live]")];
    if (regions.length === 0) return;
    const response = await fetch(this.address(), { headers: { Accept: "text/html" } });
    if (!response.ok) return;
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    regions.forEach((region) => {
      const next = fresh.querySelector(`[data-live="${CSS.escape(region.dataset.live)}"]`);
      const busy = region.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");
      const opened = region.querySelector("details[data-menu][open]") !== null;
      if (next && !busy && !opened && next.innerHTML !== region.innerHTML) region.innerHTML = next.innerHTML;
    });
    document.dispatchEvent(new CustomEvent("muster:refreshed"));
  }

  /** The chat's messages come by themselves, so the chat is asked for without any; a whole swarm does it at once. */
  address() {
    const address = new URL(location.href);
    if (this.keepsRunning) address.searchParams.set("before", "1");
    return address;
  }
}
