// The data that the program wrote into the page.
const table = JSON.parse(byId("table").textContent);

// Every code of every domain.
const entries = table.domains.flatMap((domain) =>
  domain.variants.map(({ code, name, meanings }) => ({ domain, code, name, meanings, apis: [] })));

const entriesOfCode = Map.groupBy
  ? Map.groupBy(entries, (entry) => entry.code)
  : entries.reduce((map, entry) => map.set(entry.code, [...(map.get(entry.code) ?? []), entry]), new Map());

// The codes by the anchors of their links. `#im-230002` always works, so that links survive if another domain gets the same code.
const entryOfAnchor = new Map();
for (const entry of entries) {
  const qualified = `${entry.domain.key}-${entry.code}`;
  const alone = entriesOfCode.get(entry.code).length === 1;
  entry.anchor = alone ? String(entry.code) : qualified;
  entry.macro = alone ? `code!(${entry.code})` : `code!(${entry.domain.key}::${entry.code})`;
  entry.path = `${entry.domain.enum}::${entry.name}`;
  entryOfAnchor.set(qualified, entry);
  if (alone) entryOfAnchor.set(entry.anchor, entry);
}

for (const api of table.apis) {
  const written = `${api.method} ${api.path}`;
  for (const [code, domain] of api.codes) entryOfAnchor.get(`${domain}-${code}`)?.apis.push(written);
}

function lower(parts) {
  return parts.join("\n").toLowerCase();
}

function textOf({ scope, kind, retry, message, explanation_en, explanation_zh, remedy_en, remedy_zh, source }) {
  return lower([scope, kind, retry, message, explanation_en, explanation_zh, remedy_en, remedy_zh, source]);
}

// The texts that are searched.
for (const entry of entries) {
  const { domain, meanings } = entry;
  entry.digits = String(entry.code);
  entry.lowerName = entry.name.toLowerCase();
  entry.messages = lower(meanings.map((meaning) => meaning.message));
  entry.causes = lower(meanings.flatMap((meaning) => [meaning.explanation_en, meaning.explanation_zh]));
  entry.all = lower([
    entry.digits,
    entry.path,
    entry.name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " "),
    `${domain.key}::${entry.code}`,
    domain.title_en,
    domain.title_zh,
    ...domain.paths.map((path) => path + "/"),
    ...entry.apis,
    ...meanings.map(textOf),
  ]);
}
