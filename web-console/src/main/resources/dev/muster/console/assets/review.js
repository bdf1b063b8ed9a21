// The review editor warns before words are lost, and looks for blaming words while one writes.
const SETTLE = 600;

export function startReview() {
  const editors = [...document.querySelectorAll("[data-section-editor]")];
  if (editors.length === 0) return;
  editors.forEach((editor) => watch(editor));
  addEventListener("beforeunload", (event) => {
    if (editors.some(isChanged)) event.preventDefault();
  });
}

function watch(editor) {
  const text = editor.querySelector("textarea");
  let waiting;
  text.addEventListener("input", () => {
    editor.querySelector("[data-unsaved]").hidden = !isChanged(editor);
    clearTimeout(waiting);
    waiting = setTimeout(() => hint(editor, text.value), SETTLE);
  });
}

function isChanged(editor) {
  const text = editor.querySelector("textarea");
  return text.value !== text.defaultValue && !editor.dataset.sent;
}

async function hint(editor, words) {
  const response = await fetch("/api/hints", { method: "POST", body: new URLSearchParams({ text: words }) });
  if (!response.ok) return;
  const list = editor.querySelector("[data-hints]");
  list.replaceChildren(
    ...(await response.json()).hints.map((text) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }),
  );
  list.hidden = list.children.length === 0;
}
