const SHOWN_APIS = 6;

const views = new WeakMap();

// Returns the row of a code without its details, which are created when it is opened. The retry is shown only if it may help.
function entryRow(entry, words, said, response) {
  const view = { entry, words, ...orderedMeanings(entry, said, response) };
  const [meaning] = view.meanings;
  const button = element("button", { type: "button", "aria-expanded": "false", "aria-controls": "about-" + entry.anchor },
    element("span", { class: "number" }, marked(entry.digits, words)),
    element("span", { class: "head" },
      element("span", { class: "name" }, marked(entry.name, words)), " ",
      element("span", { class: "domain" }, inLanguage(entry.domain, "title"),
        view.meanings.length > 1 ? " ·\u00a0" + text("meanings", view.meanings.length) : "")),
    element("span", { class: "tags" },
      meaning.retry === "never" ? "" : element("span", { class: "tag helps" }, label(meaning.retry)),
      element("span", { class: "tag" }, label(meaning.kind))),
    element("span", { class: "cause" }, sentence(inLanguage(meaning, "explanation"), words)),
    element("span", { class: "action" }, sentence(inLanguage(meaning, "remedy"), words)),
    meaning.message ? element("span", { class: "message" }, marked(meaning.message, words)) : "");
  const row = element("li", { class: "entry", id: entry.anchor }, element("h3", {}, button));
  views.set(row, view);
  return row;
}

// Returns the meanings of a code. The first one fits the response, or else passes the filters and has the most words of the search.
function orderedMeanings(entry, said, response) {
  if (entry.meanings.length === 1) return { meanings: entry.meanings };
  const candidates = passing(entry);
  const fitting = response && fittingMeaning(candidates, response.message);
  const points = (meaning) => said.reduce((sum, word) => sum + pointsOfText(textOf(meaning), word), 0);
  const scored = candidates.map((meaning) => ({ meaning, sum: points(meaning) })).sort((a, b) => b.sum - a.sum);
  const first = fitting ?? scored[0].meaning;
  return { meanings: [first, ...entry.meanings.filter((meaning) => meaning !== first)], fits: fitting !== undefined };
}

function setOpen(row, open) {
  row.querySelector("button").setAttribute("aria-expanded", String(open));
  row.classList.toggle("open", open);
  row.querySelector(".about")?.remove();
  if (open) row.append(details(views.get(row)));
}

function isOpen(row) {
  return row.classList.contains("open");
}

// Returns the details of a code. Facts that all its meanings share are shown once, below the meanings.
function details({ entry, meanings, words, fits }) {
  const total = meanings.length;
  const link = withoutAnchor() + "#" + entry.anchor;
  const shared = total === 1 ? [] : FACTS.filter((fact) => new Set(meanings.map(fact.value)).size === 1);
  const own = FACTS.filter((fact) => !shared.includes(fact));
  return element("div", { class: "about", id: "about-" + entry.anchor },
    meanings.map((meaning, at) => element("section", { class: "meaning" },
      total > 1 || meaning.scope
        ? element("p", { class: "scope" },
          total > 1 ? text("meaning", at + 1, total) : "",
          meaning.scope ? element("b", {}, meaning.scope) : "",
          fits && at === 0 ? element("span", { class: "tag helps" }, text("fits")) : "")
        : "",
      meaning.message ? element("p", { class: "wire" }, marked(meaning.message, words)) : element("p", { class: "none" }, text("no_message")),
      element("dl", {},
        factLine("cause", sentence(inLanguage(meaning, "explanation"), words), "main"),
        factLine("action", sentence(inLanguage(meaning, "remedy"), words), "main"),
        own.map((fact) => fact.line(meaning))))),
    shared.some((fact) => fact.value(meanings[0]))
      ? element("section", { class: "meaning" },
        element("p", { class: "scope" }, text("shared")),
        element("dl", {}, shared.map((fact) => fact.line(meanings[0]))))
      : "",
    apisSection(entry, words),
    element("div", { class: "copies" },
      copyButton(text("copy_code"), entry.digits),
      copyButton(text("copy_path"), entry.path),
      copyButton(text("copy_macro"), entry.macro),
      copyButton(text("copy_link"), link, text("link"))));
}

// The facts of a meaning below its texts: the value, and the content that shows it.
const FACTS = [
  fact("kind", ({ kind }) => kind, (kind) => [element("code", {}, kind), " · ", descriptionOf(table.kinds, kind)]),
  fact("retry", ({ retry }) => retry, (retry) => [element("code", {}, retry), " · ", descriptionOf(table.retries, retry)]),
  fact("statuses", ({ http }) => http.join(", "), (statuses) => statuses),
  fact("docs", ({ source }) => docsUrl(source), (page) => element("a", { href: page, rel: "noreferrer" }, page.replace(/^https:\/\//, ""))),
];

function fact(name, value, shown) {
  const line = (meaning) => (value(meaning) ? factLine(name, shown(value(meaning))) : "");
  return { value, line };
}

function factLine(name, value, look) {
  return element("div", { class: look }, element("dt", {}, text(name)), element("dd", {}, value));
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
