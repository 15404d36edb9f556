const CHUNK = 60;

const query = byId("query");
const results = byId("results");

let found = [];
let words = [];
// The words that the reader wrote, including those that are not marked.
let said = [];
let response;
// The text of the last paste, because the field itself cannot contain line breaks.
let pasted = { shown: "", whole: "" };

// Searches, filters and shows the results.
function update() {
  const written = query.value;
  response = readResponse(written === pasted.shown ? pasted.whole : written);
  const result = response ? ofResponse(response) : search(written);
  words = result.words;
  said = wordsOf(written);
  found = result.found.filter((entry) => passing(entry).length > 0);
  results.replaceChildren();
  addRows(CHUNK);
  byId("response").replaceChildren(...(response ? [responsePanel(response)] : []));
  const active = showCounts(result.found);
  byId("status").textContent = status(written.trim() !== "" || active > 0, result);
  showNearest(result.unknown);
  byId("clear").hidden = written === "" && active === 0;
}

function ofResponse({ code, inner }) {
  // The inner code is the real cause.
  const codes = [inner, code].filter((code) => code !== undefined);
  const found = [...new Set(codes)].flatMap((code) => entriesOfCode.get(code) ?? []);
  return { found, words: [], whole: true, unknown: found.length === 0 ? codes.find((code) => code !== 0) : undefined };
}

function showNearest(unknown) {
  const near = unknown === undefined ? [] : nearestCodes(unknown).flatMap((code) => entriesOfCode.get(code));
  byId("nearest").hidden = near.length === 0;
  byId("nearest").replaceChildren(element("p", {}, text("nearest")), element("ul", {}, near.map(({ anchor, digits, path }) =>
    element("li", {}, element("a", { href: "#" + anchor }, element("span", { class: "number" }, digits), " ", path)))));
}

function status(narrowed, { whole, unknown }) {
  if (unknown !== undefined) return text("not_known", unknown) + (found.length > 0 ? " " + text("partly", count(found.length)) : "");
  if (found.length === 0) return text("none");
  if (!whole) return text("partly", count(found.length));
  if (found.length === 1 && narrowed) return text("one");
  return text(narrowed ? "some" : "all", count(found.length));
}

// Adds the next rows. The document has only the first ones until the reader scrolls.
function addRows(number) {
  const from = results.childElementCount;
  results.append(...found.slice(from, from + number).map((entry) => entryRow(entry, words, said, response)));
  byId("more").hidden = results.childElementCount >= found.length;
}

// Opens the code of an anchor, scrolls to it and highlights it.
function reveal(anchor) {
  for (const row of results.querySelectorAll(".linked")) row.classList.remove("linked");
  const entry = entryOfAnchor.get(anchor);
  if (!entry) {
    // The code belongs to several domains, or to another one, or is unknown. The search shows which.
    const code = /^(?:\w+-)?(\d+)$/.exec(anchor)?.[1];
    if (!code) return;
    clearFilters();
    setQuery(code);
    return;
  }
  if (!found.includes(entry)) {
    clearFilters();
    setQuery("");
  }
  const missing = found.indexOf(entry) + 1 - results.childElementCount;
  if (missing > 0) addRows(missing + CHUNK);
  const row = byId(entry.anchor);
  if (!isOpen(row)) setOpen(row, true);
  row.classList.add("linked");
  row.querySelector("button").focus({ preventScroll: true });
  row.scrollIntoView({ block: "start" });
}

function anchorOfAddress() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
}

function withoutAnchor() {
  return location.href.split("#")[0];
}

function setQuery(written) {
  query.value = written;
  update();
}

// Returns the search and the filters. They are stored in the history, so that reload and back restore them.
function snapshot() {
  return {
    query: query.value,
    pasted,
    chosen: Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, [...values]])),
  };
}

function restore(state) {
  if (!state || JSON.stringify(state) === JSON.stringify(snapshot())) return;
  pasted = state.pasted;
  for (const [name, values] of Object.entries(chosen)) {
    values.clear();
    for (const value of state.chosen[name]) values.add(value);
  }
  setQuery(state.query);
}

function keep(address = location.href) {
  history.replaceState(snapshot(), "", address);
}

let kept;
function changed() {
  update();
  scrollTo(0, Math.min(scrollY, document.querySelector("main").offsetTop));
  // The address must not name a code that is no longer shown.
  const address = found.includes(entryOfAnchor.get(anchorOfAddress())) ? location.href : withoutAnchor();
  // Browsers limit the rate of changes of the history.
  clearTimeout(kept);
  kept = setTimeout(() => keep(address), 250);
}

function clear() {
  clearFilters();
  query.value = "";
  changed();
  query.focus();
}

function showLanguage() {
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", text(node.dataset.label));
  for (const node of document.querySelectorAll("[data-placeholder]")) node.placeholder = text(node.dataset.placeholder);
  document.title = text("title");
  byId("lead").textContent = text("lead", count(entries.length), count(table.domains.length));
  const other = settings.language === "zh" ? ["English", "en"] : ["中文", "zh-CN"];
  byId("language").textContent = other[0];
  byId("language").lang = other[1];
  showTheme();
  makeFilters(changed);
}

function showTheme() {
  const other = settings.theme === "dark" ? "light" : "dark";
  byId("theme").textContent = text(other);
  byId("theme").setAttribute("aria-label", text("theme", text(other)));
}

byId("language").addEventListener("click", () => {
  settings.language = settings.language === "zh" ? "en" : "zh";
  settings.write("language", settings.language);
  const open = [...results.querySelectorAll(".open")].map((row) => row.id);
  const shown = results.childElementCount;
  showLanguage();
  update();
  addRows(shown - results.childElementCount);
  for (const id of open) setOpen(byId(id), true);
});

byId("theme").addEventListener("click", () => {
  settings.theme = settings.theme === "dark" ? "light" : "dark";
  settings.write("theme", settings.theme);
  showTheme();
});

query.addEventListener("input", changed);

query.addEventListener("paste", (event) => {
  const whole = event.clipboardData.getData("text");
  if (!readResponse(whole)) return;
  event.preventDefault();
  query.value = whole.replace(/\s+/g, " ").trim();
  pasted = { shown: query.value, whole };
  changed();
});

byId("clear").addEventListener("click", clear);
byId("more").addEventListener("click", () => addRows(CHUNK));

results.addEventListener("click", (event) => {
  const button = event.target.closest("h3 button");
  if (!button) return;
  const row = button.closest(".entry");
  const open = !isOpen(row);
  setOpen(row, open);
  for (const other of results.querySelectorAll(".linked")) other.classList.remove("linked");
  row.classList.toggle("linked", open);
  clearTimeout(kept);
  if (open) history.pushState(snapshot(), "", "#" + row.id);
  else if (anchorOfAddress() === row.id) history.pushState(snapshot(), "", withoutAnchor());
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.matches("input[type=search], textarea");
  const key = event.key === "/" && typing ? undefined : KEYS[event.key];
  if (key?.(event) === true) event.preventDefault();
});

// The actions of the keys. Each returns whether it handled the key.
const KEYS = {
  "/"() {
    query.focus();
    query.select();
    return true;
  },
  Escape() {
    clear();
    return true;
  },
  ArrowDown: (event) => move(event, 1),
  ArrowUp: (event) => move(event, -1),
  Enter(event) {
    if (event.target !== query) return false;
    const first = results.querySelector("h3 button");
    first?.focus();
    if (first && !isOpen(first.closest(".entry"))) first.click();
    return true;
  },
};

// Moves the focus between the rows and the search field, which is above the first row.
function move(event, step) {
  const row = event.target.closest(".entry");
  if (!row && event.target !== query && event.target !== document.body) return false;
  if (row === results.lastElementChild) addRows(CHUNK);
  const next = row ? (step > 0 ? row.nextElementSibling : row.previousElementSibling) : results.firstElementChild;
  if (!row && step < 0) return false;
  const target = next?.querySelector("h3 button") ?? (step < 0 ? query : undefined);
  target?.focus();
  return target !== undefined;
}

addEventListener("popstate", (event) => {
  clearTimeout(kept);
  restore(event.state);
  for (const row of results.querySelectorAll(".open")) setOpen(row, false);
  reveal(anchorOfAddress());
});

// After a link to a row that did not exist yet, browsers remove the focus.
addEventListener("hashchange", () => results.querySelector(".linked h3 button")?.focus({ preventScroll: true }));

addEventListener("pagehide", () => keep());

// All results are printed, not only those that were scrolled to.
addEventListener("beforeprint", () => addRows(found.length));

new IntersectionObserver((seen) => {
  if (seen.some((one) => one.isIntersecting)) addRows(CHUNK);
}, { rootMargin: "1000px" }).observe(byId("more"));

// On a small screen, open filters would hide the results.
if (matchMedia("(max-width: 60rem)").matches) byId("filters").open = false;

showLanguage();
update();
restore(history.state);
reveal(anchorOfAddress());
