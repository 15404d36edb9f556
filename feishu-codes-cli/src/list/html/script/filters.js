// The filters, each with all its values.
const FILTERS = {
  domain: {
    values: table.domains.map((domain) => domain.key),
    label: (key) => inLanguage(table.domains.find((domain) => domain.key === key), "title"),
  },
  kind: { values: table.kinds.map((kind) => kind.name), label },
  retry: { values: table.retries.map((retry) => retry.name), label },
};

// The chosen values of each filter.
const chosen = Object.fromEntries(Object.keys(FILTERS).map((name) => [name, new Set()]));

function clearFilters() {
  for (const values of Object.values(chosen)) values.clear();
}

function passes(name, entry, meaning) {
  return chosen[name].size === 0 || chosen[name].has(name === "domain" ? entry.domain.key : meaning[name]);
}

// Returns the meanings of a code that pass all filters.
function passing(entry) {
  return entry.meanings.filter((meaning) => Object.keys(FILTERS).every((name) => passes(name, entry, meaning)));
}

// Returns the number of codes that each value of a filter would leave, given the other filters.
function countsOf(name, found) {
  const others = Object.keys(FILTERS).filter((other) => other !== name);
  const counts = new Map();
  for (const entry of found) {
    const values = entry.meanings
      .filter((meaning) => others.every((other) => passes(other, entry, meaning)))
      .map((meaning) => (name === "domain" ? entry.domain.key : meaning[name]));
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

// Creates the checkboxes in the chosen language.
function makeFilters(changed) {
  byId("facets").replaceChildren(...Object.entries(FILTERS).map(([name, filter]) =>
    element("fieldset", { class: "facet " + name },
      element("legend", {}, text(name)),
      element("ul", {}, filter.values.map((value) => element("li", {},
        element("label", {},
          element("input", { type: "checkbox", name, value, change: (event) => {
            if (event.target.checked) chosen[name].add(value);
            else chosen[name].delete(value);
            changed();
          } }),
          element("span", { class: "what" }, filter.label(value)),
          element("span", { class: "count" }))))))));
}

// Shows the counts, and returns the number of chosen values. Values without codes remain, so that no other value moves under the pointer.
function showCounts(found) {
  for (const name of Object.keys(FILTERS)) {
    const counts = countsOf(name, found);
    for (const box of document.querySelectorAll(`#facets input[name=${name}]`)) {
      const number = counts.get(box.value) ?? 0;
      box.checked = chosen[name].has(box.value);
      box.closest("li").classList.toggle("zero", number === 0);
      box.parentElement.querySelector(".count").textContent = count(number);
    }
  }
  const total = Object.values(chosen).reduce((sum, values) => sum + values.size, 0);
  byId("filters").hidden = found.length === 0 && total === 0;
  byId("chosen").textContent = total > 0 ? text("chosen", total) : "";
  return total;
}
