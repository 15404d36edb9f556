// Creates an element. Children are elements or texts. Texts are never parsed as markup.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key, value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined));
  return made;
}

function byId(id) {
  return document.getElementById(id);
}

// Returns the parts of a text, with the words of the search marked.
function marked(written, words) {
  const lower = written.toLowerCase();
  // If the lower case has another length, its positions do not apply to the text.
  if (words.length === 0 || lower.length !== written.length) return [written];
  const parts = [];
  let at = 0;
  while (at < written.length) {
    let start = -1;
    let length = 0;
    for (const word of words) {
      const found = lower.indexOf(word, at);
      if (found >= 0 && (start < 0 || found < start || (found === start && word.length > length))) {
        start = found;
        length = word.length;
      }
    }
    if (start < 0) break;
    if (start > at) parts.push(written.slice(at, start));
    parts.push(element("mark", {}, written.slice(start, start + length)));
    at = start + length;
  }
  parts.push(written.slice(at));
  return parts;
}

// Returns the parts of a sentence of the table. Backticks enclose the names of fields.
function sentence(written, words) {
  return written.split("`").flatMap((part, index, parts) => {
    const closed = index + 1 < parts.length;
    if (index % 2 === 1 && closed) return [element("code", {}, marked(part, words))];
    // A backtick without a partner is plain text.
    return index % 2 === 1 ? ["`", ...marked(part, words)] : marked(part, words);
  });
}

async function copy(written) {
  try {
    await navigator.clipboard.writeText(written);
    return true;
  } catch {
    // Some browsers deny the clipboard API to a page that is opened from a file, but allow the older command.
    const before = document.activeElement;
    const area = element("textarea", { class: "hidden", readonly: true });
    area.value = written;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    before?.focus({ preventScroll: true });
    return done;
  }
}

// Returns a button that copies a text and announces it.
function copyButton(name, written, shown = written) {
  const button = element("button", { type: "button", class: "copy", "aria-label": `${name}: ${written}`, title: name }, shown);
  button.addEventListener("click", async () => {
    const done = await copy(written);
    byId("said").textContent = done ? text("copied", written) : text("not_copied");
    button.classList.toggle("done", done);
    setTimeout(() => button.classList.remove("done"), 1500);
  });
  return button;
}
