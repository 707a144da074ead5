// The directory in a browser: searched, filtered, and shown a portion at a time. All that is shown stands
// in the data of this page and is put there as text; nothing is fetched.
(() => {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const portion = 50;
  const filters = ["state", "sector", "chapter", "market"];
  const of = (id) => document.getElementById(id);
  let language = data.language;
  let found = [];
  let shown = 0;
  let waiting = 0;

  const word = (id) => data.words[language][id] || id;
  const said = (named, code) => (named ? named[language] : code);
  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  const sectors = new Map(data.names.sectors);
  const chapterOf = (product) => (product.code ? product.code.slice(0, 2) : null);
  /** What each filter asks of an entry, and what its choices are called. */
  const values = {
    state: (entry) => (entry.state ? [entry.state] : []),
    sector: (entry) => entry.sectors,
    chapter: (entry) => entry.products.map(chapterOf).filter(Boolean),
    market: (entry) => entry.markets.map((one) => one.market),
  };
  const called = {
    state: (code) => said(data.names.states[code], code),
    sector: (code) => said(sectors.get(code), code),
    chapter: (code) => [code, said(data.names.codes[code], "")].filter(Boolean).join(" · "),
    market: (code) => said(data.names.markets[code], code),
  };

  /** All words by which an entry is found, in both languages. */
  function searchable(entry) {
    const both = (named) => (named ? [named.es, named.en] : []);
    const products = entry.products.flatMap((one) => [
      one.description,
      one.code || "",
      (one.code || "").replace(/^(\d{4})(\d+)/, "$1.$2"),
      ...both(data.names.codes[one.code]),
      ...one.certifications,
    ]);
    const places = [
      ...both(data.names.states[entry.state]),
      data.names.municipalities[entry.municipality] || "",
    ];
    const rest = [
      ...entry.sectors.flatMap((code) => both(sectors.get(code))),
      ...entry.markets.flatMap((one) => both(data.names.markets[one.market])),
      data.names.activities[entry.activity] || "",
      ...entry.programmes,
    ];
    return fold([entry.name, ...entry.tradeNames, ...products, ...places, ...rest].join(" "));
  }
  for (const entry of data.entries) entry.text = searchable(entry);

  /** An element with text, never with markup. */
  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function fact(list, label, value) {
    if (value === null || value === undefined || value === "" || value.length === 0) return;
    list.append(element("dt", word(label)));
    const there = element("dd");
    there.append(...(Array.isArray(value) ? value : [value]));
    list.append(there);
  }

  const number = (amount) => {
    const [whole, rest] = amount.split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return rest === undefined ? grouped : `${grouped}.${rest}`;
  };

  function product(one) {
    const item = element("li");
    item.append(element("span", one.description, { lang: "es" }));
    const details = [];
    if (one.code) {
      const code = one.code.replace(/^(\d{4})(\d+)/, "$1.$2");
      const name = said(data.names.codes[one.code], "");
      details.push(`${word("code")} ${code}${name ? `, ${name}` : ""}`);
    }
    if (one.capacity) {
      const { amount, unit, period } = one.capacity;
      const known = { amount: number(amount), unit: said(data.labels.units[unit], unit) };
      details.push(filled(word(`capacity-${period}`), known));
    }
    if (one.certifications.length > 0) {
      details.push(`${word("certifications")}: ${one.certifications.join(", ")}`);
    }
    for (const detail of details) item.append(element("div", detail, { class: "quiet" }));
    if (one.picture) {
      const { jpeg, altEs, altEn } = one.picture;
      const alt = (language === "en" ? altEn : altEs) || one.description;
      item.append(element("img", null, { src: `data:image/jpeg;base64,${jpeg}`, alt, loading: "lazy" }));
    }
    return item;
  }

  const mailLink = (mail) => element("a", mail, { href: `mailto:${mail}` });
  const phoneLink = (phone) => element("a", phone, { href: `tel:${phone}` });

  function contact(one) {
    const parts = [[one.name, one.role].filter(Boolean).join(", ")];
    if (one.mail) parts.push(element("br"), mailLink(one.mail));
    if (one.phone) parts.push(element("br"), phoneLink(one.phone));
    return parts;
  }

  function article(entry) {
    const made = element("article", null, { id: entry.anchor, tabindex: "-1" });
    const heading = element("h3");
    heading.append(element("a", entry.name, { href: `#${entry.anchor}` }));
    made.append(heading);
    const facts = element("dl");
    const markets = (isServed) =>
      entry.markets
        .filter((one) => one.isServed === isServed)
        .map((one) => called.market(one.market))
        .join(", ");
    const place = [
      data.names.municipalities[entry.municipality],
      entry.state && called.state(entry.state),
    ];
    fact(facts, "trade-names", entry.tradeNames.join(", "));
    fact(facts, "place", place.filter(Boolean).join(", "));
    fact(facts, "sectors", entry.sectors.map(called.sector).join(", "));
    fact(facts, "activity", data.names.activities[entry.activity]);
    const products = element("ul");
    products.append(...entry.products.map(product));
    fact(facts, "products", products);
    fact(facts, "served", markets(true));
    fact(facts, "sought", markets(false));
    fact(facts, "size", entry.size && said(data.labels.sizes[entry.size], entry.size));
    fact(
      facts,
      "experience",
      entry.experience && said(data.labels.experiences[entry.experience], entry.experience),
    );
    fact(
      facts,
      "programmes",
      entry.programmes.map((code) => said(data.labels.programmes[code], code)).join(", "),
    );
    if (entry.web) {
      const link = element("a", entry.web, { href: entry.web, rel: "noopener noreferrer" });
      fact(facts, "web", link);
    }
    if (entry.mail) fact(facts, "mail", mailLink(entry.mail));
    if (entry.phone) fact(facts, "phone", phoneLink(entry.phone));
    if (entry.contact) fact(facts, "contact", contact(entry.contact));
    made.append(facts);
    return made;
  }

  function showUpTo(count) {
    const next = found.slice(shown, count).map(article);
    of("list").append(...next);
    shown += next.length;
    of("more").hidden = shown >= found.length;
    return next;
  }

  function show() {
    const words = fold(of("text").value).split(/\s+/).filter(Boolean);
    const chosen = filters.map((id) => [id, of(id).value]).filter(([, value]) => value !== "");
    found = data.entries.filter(
      (entry) =>
        words.every((one) => entry.text.includes(one)) &&
        chosen.every(([id, value]) => values[id](entry).includes(value)),
    );
    of("list").replaceChildren();
    shown = 0;
    showUpTo(portion);
    const counts = { shown: number(`${found.length}`), total: number(`${data.entries.length}`) };
    of("found").textContent = filled(word("found"), counts);
    of("none").hidden = found.length > 0;
  }

  /** The choices of a filter, each with the number of companies. */
  function fillFilter(id) {
    const select = of(id);
    const chosen = select.value;
    const counts = new Map();
    for (const entry of data.entries) {
      for (const value of new Set(values[id](entry))) {
        counts.set(value, (counts.get(value) || 0) + 1);
      }
    }
    const options = [...counts].map(([value, count]) => ({ value, count, name: called[id](value) }));
    const order = id === "chapter" ? "value" : "name";
    options.sort((one, other) => one[order].localeCompare(other[order], language));
    select.replaceChildren(
      element("option", word("any"), { value: "" }),
      ...options.map(({ value, count, name }) => element("option", `${name} (${count})`, { value })),
    );
    select.value = chosen;
    select.closest(".field").hidden = options.length === 0;
  }

  function speak(chosen) {
    language = chosen;
    document.documentElement.lang = chosen === "es" ? "es-MX" : "en";
    document.title = data.title[chosen];
    for (const one of document.querySelectorAll("[data-word]")) {
      one.textContent = word(one.dataset.word);
    }
    for (const one of document.querySelectorAll("[data-said]")) {
      one.textContent = data[one.dataset.said][chosen];
    }
    for (const one of document.querySelectorAll("[data-label]")) {
      one.setAttribute("aria-label", word(one.dataset.label));
    }
    for (const one of document.querySelectorAll("[data-language]")) {
      one.setAttribute("aria-pressed", String(one.dataset.language === chosen));
    }
    filters.forEach(fillFilter);
    show();
  }

  /** Brings the entry of the address into view, whatever is filtered. */
  function goToAnchor() {
    const anchor = location.hash.slice(1);
    const isIt = (entry) => entry.anchor === anchor;
    if (!data.entries.some(isIt)) return;
    // What was typed and is not looked for yet would hide it again.
    clearTimeout(waiting);
    if (!found.some(isIt)) {
      for (const id of ["text", ...filters]) of(id).value = "";
      show();
    }
    showUpTo(found.findIndex(isIt) + 1);
    const entry = of(anchor);
    entry.scrollIntoView();
    entry.focus({ preventScroll: true });
  }

  of("text").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  for (const id of filters) of(id).addEventListener("change", show);
  of("search").addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  of("search").addEventListener("reset", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 0);
  });
  of("more").addEventListener("click", () => {
    const [first] = showUpTo(shown + portion);
    if (first) first.focus();
  });
  for (const one of document.querySelectorAll("[data-language]")) {
    one.addEventListener("click", () => speak(one.dataset.language));
  }
  window.addEventListener("hashchange", goToAnchor);
  window.addEventListener("beforeprint", () => showUpTo(found.length));

  speak(language);
  goToAnchor();
})();
