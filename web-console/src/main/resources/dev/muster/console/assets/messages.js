// Puts messages into the page as they come. Each comes as the list item that the server drew.

const TOGETHER = 5 * 60 * 1000;

export function startMessages(unread) {
  document.addEventListener("click", edit);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") stopEditing(event.target.closest?.("[data-edit-form]"));
  });
  document.querySelectorAll("[data-scroll]").forEach(toEnd);
  return { take: (message) => take(message, unread) };
}

function take(message, unread) {
  const old = document.getElementById("m" + message.id);
  if (old) replace(old, message);
  else if (message.new) add(message);
  if (message.new) unread.arrived(message);
}

function replace(old, message) {
  const next = drawn(message);
  if (old.classList.contains("continued")) next.classList.add("continued");
  const count = old.querySelector("[data-replies]")?.dataset.replies;
  if (count) setReplies(next, Number(count));
  old.replaceWith(next);
}

function add(message) {
  const room = document.querySelector("[data-room]");
  if (!room || room.dataset.room !== message.room) return;
  const list = document.querySelector(`[data-messages="${message.thread ?? ""}"]`);
  if (message.thread) countReply(message);
  if (!list) return;
  const scroll = list.closest("[data-scroll]");
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
  const mine = message.author === document.body.dataset.person;
  const next = drawn(message);
  const before = last(list);
  if (goesOn(before, next)) next.classList.add("continued");
  list.closest("[data-scroll]").querySelector("[data-empty]")?.remove();
  list.append(next);
  if (atEnd || mine) toEnd(scroll);
}

function drawn(message) {
  const holder = document.createElement("template");
  holder.innerHTML = message.html.trim();
  return holder.content.firstElementChild;
}

function last(list) {
  return [...list.querySelectorAll(":scope > .message")].at(-1);
}

function goesOn(before, next) {
  return (
    before &&
    before.dataset.author === next.dataset.author &&
    before.dataset.card === "false" &&
    next.dataset.card === "false" &&
    Number(next.dataset.at) - Number(before.dataset.at) < TOGETHER
  );
}

function countReply(message) {
  document.querySelectorAll(`[id="m${message.thread}"]`).forEach((first) => {
    const link = first.querySelector("[data-replies]");
    if (link) setReplies(first, Number(link.dataset.replies) + 1);
  });
}

function setReplies(item, count) {
  const link = item.querySelector("[data-replies]");
  if (!link) return;
  link.dataset.replies = count;
  link.textContent = count === 1 ? "1 reply" : count + " replies";
  link.classList.toggle("none", count === 0);
}

function toEnd(scroll) {
  scroll.scrollTop = scroll.scrollHeight;
}

function edit(event) {
  const item = event.target.closest(".message");
  if (!item) return;
  if (event.target.closest("[data-edit-cancel]")) return stopEditing(item.querySelector("[data-edit-form]"));
  if (!event.target.closest("[data-edit]")) return;
  const form = item.querySelector("[data-edit-form]");
  item.querySelector("[data-menu]")?.removeAttribute("open");
  form.hidden = false;
  const text = form.querySelector("textarea");
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
}

function stopEditing(form) {
  if (!form) return;
  form.hidden = true;
  form.reset();
  form.closest(".room, .thread").querySelector("[data-composer] textarea").focus();
}
