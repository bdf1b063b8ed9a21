// Buttons that are commands. What a command still has to be asked is asked in a dialog, which keeps the focus and gives it
// back.
import { freshId, send, tellAll } from "./requests.js";

const sheet = document.querySelector("[data-sheet]");

export function startSheets() {
  document.addEventListener("submit", press);
  document.addEventListener("click", closeMenus);
  document.addEventListener("toggle", placeMenu, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMenu(document.activeElement?.closest("[data-menu][open]"));
  });
  sheet?.addEventListener("click", (event) => {
    if (event.target === sheet || event.target.closest("[data-close]")) {
      event.preventDefault();
      sheet.close();
    }
  });
}

async function press(event) {
  const form = event.target;
  if (!form.matches("[data-press]")) return;
  event.preventDefault();
  const buttons = [...form.querySelectorAll("button")];
  buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
  const result = await send(form, { id: form.dataset.delivery ?? freshId() });
  buttons.forEach((button) => button.removeAttribute("aria-disabled"));
  if (result.form) return ask(result.form);
  if (sheet.contains(form)) return answered(form, result);
  if (!isInChat() || result.unsaid) tellAll(result);
  if (result.ok) done(form);
}

/** On the review's page everything changes with a new version; elsewhere the live regions are enough. */
function done(form) {
  if (form.matches("[data-section-editor], [data-then-reload]")) {
    form.dataset.sent = "yes";
    location.reload();
  } else {
    document.dispatchEvent(new CustomEvent("muster:done"));
  }
}

function ask(html) {
  sheet.innerHTML = html;
  sheet.querySelector("form").dataset.delivery = freshId();
  sheet.showModal();
  sheet.querySelector(".field input, .field textarea, .field select")?.focus();
}

function answered(form, result) {
  if (!result.ok) {
    const problem = form.querySelector("[data-problem]");
    const answer = result.answers?.[0] ?? { text: "It was not done." };
    if (answer.html) problem.innerHTML = answer.html;
    else problem.textContent = answer.text;
    problem.hidden = false;
    if (!result.offline) form.dataset.delivery = freshId();
    return;
  }
  sheet.close();
  if (!isInChat()) tellAll(result);
  done(form);
}

/** In the chat the answer appears among the messages. */
function isInChat() {
  return document.querySelector("[data-messages]") !== null;
}

function closeMenus(event) {
  document.querySelectorAll("[data-menu][open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  });
}

/** A menu near the lower edge opens upwards. */
function placeMenu(event) {
  const menu = event.target;
  if (!menu.matches?.("[data-menu]")) return;
  menu.classList.remove("up");
  if (!menu.open) return;
  const edge = menu.closest("[data-scroll]")?.getBoundingClientRect().bottom ?? innerHeight;
  const list = menu.querySelector(".menu-list").getBoundingClientRect();
  menu.classList.toggle("up", list.bottom > edge && list.height < menu.getBoundingClientRect().top);
}

function closeMenu(menu) {
  menu?.removeAttribute("open");
  menu?.querySelector("summary").focus();
}
