// Reads a pasted response; returns `undefined` if the text is not a response. Only the log ID is read from the text before the object.
function readResponse(pasted) {
  const start = pasted.indexOf("{");
  const end = pasted.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  const body = parse(pasted.slice(start, end + 1));
  if (!body) return undefined;
  const error = isObject(body.error) ? body.error : {};
  const codes = [body.code, body.StatusCode].map(integer).filter((code) => code !== undefined);
  const code = codes.find((code) => code !== 0) ?? codes[0];
  const message = [body.msg, body.StatusMessage, body.error_description, body.message, error.message, body.error].find(isText) ?? "";
  const inner = innerCode(message) ?? (isText(error.message) ? innerCode(error.message) : undefined);
  if (code === undefined && inner === undefined) return undefined;
  const listed = list(error, body, "permission_violations");
  const scopes = listed.map(scopeOf).filter(isText);
  const header = /^\s*x-tt-logid\s*:\s*(\S+)/im.exec(pasted.slice(0, start));
  const urls = [...listed, ...list(error, body, "helps")].map((item) => item?.url).filter((url) => isText(url) && /^https:\/\//.test(url));
  return {
    code,
    inner,
    message,
    logId: [error.log_id, error.logid, body.log_id, body.logid, header?.[1]].find(isText),
    scopes: [...new Set(scopes.length > 0 ? scopes : scopesIn(message))],
    fields: list(error, body, "field_violations").filter((item) => isText(item?.field)),
    // The message about a missing scope contains a link that grants it.
    url: urls[0] ?? /https:\/\/[^\s"<>，。]+/.exec(message)?.[0],
  };
}

function parse(written) {
  // In a line of a log, the quotation marks of the JSON may be escaped.
  for (const candidate of [written, written.replaceAll("\\\"", "\"")]) {
    try {
      const value = JSON.parse(candidate);
      if (isObject(value)) return value;
    } catch { /* the next one */ }
  }
  return undefined;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value) {
  return typeof value === "string" && value !== "";
}

function integer(value) {
  const number = isText(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? number : undefined;
}

function list(error, body, name) {
  return [error[name], body[name]].find(Array.isArray) ?? [];
}

function scopeOf(violation) {
  if (isText(violation)) return violation;
  if (isText(violation?.scope)) return violation.scope;
  const aboutScopes = !isText(violation?.type) || /scope|privilege|permission/i.test(violation.type);
  return aboutScopes ? violation?.subject : undefined;
}

// Returns the code of `ErrCode: 11310` in a message.
function innerCode(message) {
  return [...message.matchAll(/errcode[:= "\\]+(-?\d+)/gi)].map((found) => integer(found[1])).find((code) => code);
}

// Returns the scopes of `One of the following scopes is required: [im:message, im:chat]`.
function scopesIn(message) {
  const found = /(?:scope|privilege)[^[]*\[([^\]]*)\]/i.exec(message)?.[1] ?? "";
  return found.split(",").map((name) => name.trim()).filter((name) => /^[\w.-]*:[\w.:-]+$/.test(name));
}

// Returns the meaning with the largest share of its words in the server's text; `undefined` if no word matches.
function fittingMeaning(meanings, message) {
  const said = new Set(wordsOf(message));
  const share = (meaning) => {
    const words = wordsOf(meaning.message);
    return words.length === 0 ? 0 : words.filter((word) => said.has(word)).length / words.length;
  };
  const shares = meanings.map(share);
  const best = Math.max(...shares);
  return best > 0 ? meanings[shares.indexOf(best)] : undefined;
}

// Returns the panel with the parts of the response that do not depend on the table.
function responsePanel(response) {
  const facts = [
    [text("message"), response.message && element("q", {}, response.message)],
    [text("code"), response.code === 0 ? text("success") : codeFact(response.code)],
    [text("inner"), codeFact(response.inner)],
    [text("scopes"), response.scopes.length > 0 && [
      ...response.scopes.map((scope) => copyButton(text("copy"), scope)),
      response.url ? element("a", { href: response.url, rel: "noreferrer" }, text("grant")) : undefined,
    ]],
    [text("fields"), response.fields.length > 0 && response.fields.map(({ field, description }) =>
      element("span", { class: "fact" }, element("code", {}, field), isText(description) ? ` ${description}` : ""))],
    [text("log_id"), response.logId && copyButton(text("copy"), response.logId)],
  ];
  return element("section", { class: "response", "aria-label": text("pasted") },
    element("h2", {}, text("pasted")),
    element("dl", {}, facts.filter(([, value]) => value).map(([name, value]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, value)))));
}

function codeFact(code) {
  if (code === undefined) return undefined;
  const number = copyButton(text("copy_code"), String(code));
  return entriesOfCode.has(code) ? number : [number, element("span", { class: "fact" }, text("unknown"))];
}
