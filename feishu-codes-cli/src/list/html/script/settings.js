"use strict";
// Language and theme: the choice of the reader, or else that of the browser.
const settings = {
  // Browsers may deny storage to a file or in a private window. Then the choice lasts as long as the page.
  read(name) {
    try { return localStorage.getItem("feishu-codes." + name); } catch { return null; }
  },
  write(name, value) {
    try { localStorage.setItem("feishu-codes." + name, value); } catch { /* see above */ }
  },
  get language() {
    return document.documentElement.lang === "zh-CN" ? "zh" : "en";
  },
  set language(language) {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  },
  get theme() {
    return document.documentElement.dataset.theme;
  },
  set theme(theme) {
    document.documentElement.dataset.theme = theme;
  },
};
{
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  settings.language = settings.read("language") ?? (/^zh\b/i.test(navigator.language) ? "zh" : "en");
  settings.theme = settings.read("theme") ?? (prefersDark.matches ? "dark" : "light");
  prefersDark.addEventListener("change", () => {
    settings.theme = settings.read("theme") ?? (prefersDark.matches ? "dark" : "light");
  });
}
