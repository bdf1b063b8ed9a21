// Sends forms in the background and says what came of it.

const TOAST_LASTS = 7000;

/** Sends a form's fields and gives back the answer; a failure becomes an answer that says so and is marked as unsaid. */
export async function send(form, more = {}) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("person", document.body.dataset.person);
  Object.entries(more).forEach(([name, value]) => fields.set(name, value));
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: fields,
    });
    const answer = await response.json();
    return response.ok ? answer : { ok: false, unsaid: true, answers: [{ text: answer.error }] };
  } catch {
    return {
      ok: false,
      offline: true,
      unsaid: true,
      answers: [{ text: "Muster could not be reached. Nothing is lost: please send it again in a moment." }],
    };
  }
}

/** An id for one press, so that it counts once however often it is delivered. */
export function freshId() {
  return crypto.randomUUID ? crypto.randomUUID() : String(Date.now()) + "-" + Math.random().toString(36).slice(2);
}

/** Shows an answer for a while. Its HTML was made safe by the server; its text is text. */
export function tell(answer, done) {
  const toast = document.createElement("p");
  toast.className = done ? "toast" : "toast not-done";
  if (answer.html) toast.innerHTML = answer.html;
  else toast.textContent = answer.text;
  document.querySelector("[data-toasts]").append(toast);
  setTimeout(() => toast.remove(), TOAST_LASTS);
}

/** Shows everything that was answered. */
export function tellAll(result) {
  (result.answers ?? []).forEach((answer) => tell(answer, result.ok));
}

/** Forms whose effect is seen elsewhere on the page: reactions, pins, edits, the who-am-I switch. */
export function startQuietForms() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-quiet]")) return;
    event.preventDefault();
    if (form.dataset.ask && !confirm(form.dataset.ask)) return;
    const result = await send(form);
    if (!result.ok) tellAll(result);
    form.closest("details[open]")?.removeAttribute("open");
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-submit-on-change]")) form.requestSubmit();
  });
}
