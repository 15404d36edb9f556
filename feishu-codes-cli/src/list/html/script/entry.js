const SHOWN_APIS = 6;

// Returns the row of a code without its details, which are created when it is opened. The retry is shown only if it may help.
function entryRow(entry, words) {
  const meaning = entry.meanings[0];
  const button = element("button", { type: "button", "aria-expanded": "false", "aria-controls": "about-" + entry.anchor },
    element("span", { class: "number" }, marked(entry.digits, words)),
    element("span", { class: "head" },
      element("span", { class: "name" }, marked(entry.name, words)), " ",
      element("span", { class: "domain" }, inLanguage(entry.domain, "title"))),
    element("span", { class: "tags" },
      meaning.retry === "never" ? "" : element("span", { class: "tag helps" }, label(meaning.retry)),
      element("span", { class: "tag" }, label(meaning.kind))),
    element("span", { class: "cause" }, sentence(inLanguage(meaning, "explanation"), words)),
    meaning.message ? element("span", { class: "message" }, marked(meaning.message, words)) : "");
  const row = element("li", { class: "entry", id: entry.anchor }, element("h3", {}, button));
  rowEntries.set(row, entry);
  return row;
}

const rowEntries = new WeakMap();

function setOpen(row, open, words, response) {
  row.querySelector("button").setAttribute("aria-expanded", String(open));
  row.classList.toggle("open", open);
  row.querySelector(".about")?.remove();
  if (open) row.append(details(rowEntries.get(row), words, response));
}

function isOpen(row) {
  return row.classList.contains("open");
}

// Returns the details of a code.
function details(entry, words, response) {
  const fitting = response && entry.meanings.length > 1 ? fittingMeaning(entry, response.message) : undefined;
  const meanings = fitting ? [fitting, ...entry.meanings.filter((meaning) => meaning !== fitting)] : entry.meanings;
  const link = withoutAnchor() + "#" + entry.anchor;
  return element("div", { class: "about", id: "about-" + entry.anchor },
    meanings.map((meaning, at) => meaningSection(meaning, at, meanings.length, words, meaning === fitting)),
    apisSection(entry, words),
    element("div", { class: "copies" },
      copyButton(text("copy_code"), entry.digits),
      copyButton(text("copy_path"), entry.path),
      copyButton(text("copy_macro"), entry.macro),
      copyButton(text("copy_link"), link, text("link"))));
}

function meaningSection(meaning, at, total, words, fits) {
  const page = docsUrl(meaning.source);
  const facts = [
    [text("cause"), sentence(inLanguage(meaning, "explanation"), words), "main"],
    [text("action"), sentence(inLanguage(meaning, "remedy"), words), "main"],
    [text("kind"), [element("code", {}, meaning.kind), " ", descriptionOf(table.kinds, meaning.kind)]],
    [text("retry"), [element("code", {}, meaning.retry), " ", descriptionOf(table.retries, meaning.retry)]],
    [text("statuses"), meaning.http.join(", ")],
    [text("docs"), page && element("a", { href: page, rel: "noreferrer" }, page.replace(/^https:\/\//, ""))],
  ];
  return element("section", { class: "meaning" },
    total > 1 || meaning.scope
      ? element("p", { class: "scope" },
        total > 1 ? text("meaning", at + 1, total) : "",
        meaning.scope ? element("b", {}, meaning.scope) : "",
        fits ? element("span", { class: "tag helps" }, text("fits")) : "")
      : "",
    meaning.message ? element("p", { class: "wire" }, marked(meaning.message, words)) : element("p", { class: "none" }, text("no_message")),
    element("dl", {}, facts.filter(([, value]) => value && value.length !== 0).map(([name, value, look]) =>
      element("div", { class: look }, element("dt", {}, name), element("dd", {}, value)))));
}

function descriptionOf(values, name) {
  return values.find((value) => value.name === name)[settings.language];
}

// A source is a path on the documentation site of the chosen language, or a full address.
function docsUrl(source) {
  if (source.startsWith("/")) return (settings.language === "zh" ? table.docs_zh : table.docs_en) + source;
  return /^https:\/\//.test(source) ? source : undefined;
}

function apisSection(entry, words) {
  if (entry.apis.length === 0) return "";
  const items = (apis) => element("ul", {}, apis.map((api) => element("li", {}, element("code", {}, marked(api, words)))));
  const rest = entry.apis.slice(SHOWN_APIS);
  return element("section", { class: "apis" },
    element("h4", {}, text("apis")),
    items(entry.apis.slice(0, SHOWN_APIS)),
    rest.length > 0
      ? element("details", {}, element("summary", {}, text("more_apis", count(rest.length))), items(rest))
      : "");
}
