// Returns the words of a query. Latin and Chinese are separate words, although nobody writes a space between them.
function wordsOf(query) {
  const plain = query.toLowerCase()
    // Only the path of an address counts, and only the code in `code!(230002)`.
    .replace(/https?:\/\/[^/\s]+(\/document)?/g, "")
    .replace(/\bcode!\(([^)]*)\)/g, "$1");
  return [...new Set(plain.split(/[\s"“”,;，。；、]+|(?<=[\u3400-\u9fff])(?=[a-z0-9])|(?<=[a-z0-9])(?=[\u3400-\u9fff])/).filter(Boolean))];
}

// Returns the points of a code for a word; 0 if it does not match.
function pointsOf(entry, word) {
  if (entry.digits === word) return 1000;
  if (entry.digits.startsWith(word)) return 200;
  if (entry.lowerName === word) return 300;
  if (entry.lowerName.startsWith(word)) return 120;
  if (entry.lowerName.includes(word)) return 60;
  if (entry.messages.includes(word)) return 40;
  if (entry.causes.includes(word)) return 25;
  return pointsOfText(entry.all, word);
}

function pointsOfText(all, word) {
  if (all.includes(word)) return 10;
  return /^[\u3400-\u9fff]{3,}$/.test(word) && hasMostPairs(all, word) ? 5 : 0;
}

// Compares pairs of characters, because Chinese has no spaces between words: 人才不存在 also finds 人才已不存在.
function hasMostPairs(all, word) {
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  return pairs.filter((pair) => all.includes(pair)).length >= 0.7 * pairs.length;
}

// Returns the codes that match a query, the best first, and whether they match all its words.
function search(query) {
  const words = wordsOf(query);
  if (words.length === 0) return { found: entries, words, whole: true };
  const ofCall = codesOfCall(query);
  if (ofCall) return { found: ofCall, words: [], whole: true };
  const phrase = query.trim().toLowerCase();
  const scored = entries.map((entry) => {
    const points = words.map((word) => pointsOf(entry, word));
    const sum = points.reduce((sum, one) => sum + one, 0) + (entry.messages.includes(phrase) ? 100 : 0);
    return { entry, sum, matched: points.filter(Boolean).length };
  });
  const best = (some) => some.sort((a, b) => b.sum - a.sum).map(({ entry }) => entry);
  const all = scored.filter(({ matched }) => matched === words.length);
  if (all.length > 0) return { found: best(all), words, whole: true };
  const numbered = codesIn(query);
  if (numbered.length > 0) return { found: numbered, words: numbered.map(({ digits }) => digits), whole: false };
  const most = scored.filter(({ matched }) => words.length > 2 && matched / words.length >= 0.6);
  return { found: best(most).slice(0, 30), words, whole: false, unknown: unknownCode(query) };
}

// Returns the code that a query consists of, or that follows the word `code`, if the table does not have it.
function unknownCode(query) {
  const written = /^\s*#?(\d{1,15})\s*$/.exec(query) ?? /(?:code|错误码)\W*(?:\w+::)?(\d{4,15})(?!\d)/i.exec(query);
  return written && !entriesOfCode.has(Number(written[1])) ? Number(written[1]) : undefined;
}

// Returns the known codes near an unknown one: first those that differ by one typo, then those with the smallest difference.
function nearestCodes(code) {
  const typo = (known) => typoRank(String(code), String(known));
  return [...entriesOfCode.keys()]
    .map((known) => ({ known, rank: typo(known), distance: Math.abs(known - code) }))
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance)
    .slice(0, 3).map(({ known }) => known);
}

// Swapped digits are the likeliest typo, then a replaced digit, then a missing or additional one.
function typoRank(a, b) {
  if (a.length === b.length) {
    const at = [...a].findIndex((digit, at) => digit !== b[at]);
    if (a.slice(at + 1) === b.slice(at + 1)) return 1;
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 0 : 3;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short) ? 2 : 3;
}

// Returns the codes whose numbers occur in a text, such as a line of a log.
function codesIn(written) {
  const numbers = new Set((written.match(/\d+/g) ?? []).map(Number));
  // Small numbers are usually counts and statuses.
  return [...numbers].filter((number) => number > 999).flatMap((number) => entriesOfCode.get(number) ?? []);
}

// Returns the codes that an API may return: the documented ones, then the general ones. `undefined` if the query is not an API call.
function codesOfCall(query) {
  const call = /^\s*(?:(get|post|put|patch|delete)\s+)?(?:https?:\/\/[^/\s]+)?(\/[^\s?#]*)\S*\s*$/i.exec(query);
  if (!call) return undefined;
  const method = call[1]?.toUpperCase();
  const parts = call[2].split("/").filter(Boolean);
  const fitting = table.apis.filter((api) => (!method || api.method === method) && isOf(api, parts));
  // A literal segment is preferred: `/messages/search` is not the message with the ID `search`.
  const least = Math.min(...fitting.map(parameters));
  const apis = fitting.filter((api) => parameters(api) === least);
  const documented = apis.flatMap((api) => api.codes.map(([code, domain]) => entryOfAnchor.get(`${domain}-${code}`))).filter(Boolean);
  if (documented.length === 0) return undefined;
  const general = entries.filter((entry) => entry.domain.paths.length === 0);
  return [...new Set([...documented, ...general])];
}

function parameters(api) {
  return api.path.split("/:").length - 1;
}

function isOf(api, parts) {
  const documented = api.path.split("/").filter(Boolean);
  return documented.length === parts.length && documented.every((part, at) => part.startsWith(":") || part === parts[at]);
}
