// Filters answer while one types; the list of rooms is folded away on a phone.

const SETTLE = 250;

export function startFilters() {
  document.querySelectorAll("[data-filter]").forEach((form) => {
    let waiting;
    const apply = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(form), SETTLE);
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
    });
  });
  const fold = document.querySelector("[data-rooms-fold]");
  if (fold && matchMedia("(max-width: 48rem)").matches) fold.removeAttribute("open");
}

/** Asks the server for the filtered page and takes the list from it, so that the address can be shared. */
async function show(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  const address = location.pathname + (query.size ? "?" + query : "");
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  if (!response.ok) return;
  history.replaceState(null, "", address);
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const region = document.getElementById(form.dataset.filter);
  region.innerHTML = fresh.getElementById(form.dataset.filter).innerHTML;
}
