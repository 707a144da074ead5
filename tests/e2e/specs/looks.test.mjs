// Every screen in both languages, every theme and size: nothing is cut off, untranslated or
// too pale.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { applicant, delegate } from "../applicants.mjs";
import { aLead, daysOn, draftedCall, meetingsOf, prepared, reviewed, wished } from "../missions.mjs";
import { By, openWindow } from "../window.mjs";

const locales = "../../ui/locales/es-MX";
const ids = new Set(
  readdirSync(locales).flatMap((file) =>
    [...readFileSync(`${locales}/${file}`, "utf8").matchAll(/^([a-z][a-zA-Z0-9-]*-[a-zA-Z0-9-]+) =/gm)].map(([, id]) => id),
  ),
);
// 1280 x 800 at 200 % is a screen of 640 x 400.
const sizes = [[1280, 800], [1024, 700], [640, 400]];
const pictured = process.env.PROA_SCREENS || process.env.PROA_SCREENS_DIR;
let window;
let routes;

before(async () => {
  window = await openWindow({});
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina de práctica");
  const { rows: [company] } = await window.companies();
  const registered = (mission) => window.invoke("missions_registrations", { missionId: mission.id });
  const { upcoming, closing } = await window.invoke("desk_today");
  const mission = [...upcoming, ...closing][0];
  const registration = (await registered(mission)).find(({ state }) => state === "accepted");
  const question = { product: "080440", market: "EU", on: "2026-11-23", value: { amount: "50000", currency: "USD" }, incoterm: null, freight: null, insurance: null, inland: null, quantities: [{ amount: "20000", unit: "kg" }], rates: [], locale: "es-MX" };
  const answer = await window.invoke("treaties_save_answer", { input: { companyId: company.id, productId: null, input: question } });
  const line = (name, code, origin, country, value) => ({ name, code, origin, country, value });
  const goods = { code: "940360", currency: "USD", transaction_value: "200" };
  const materials = [line("Partes", "940391", "non-originating", "CN", "70"), line("Tableros", "441011", "originating", "MX", "60")];
  const cabinet = { case: { good: goods, materials, answers: {} }, on: "2026-11-23", agreement: null, market: null, locale: "es-MX" };
  const originCase = await window.invoke("origin_save_case", { input: { id: null, name: "Gabinete de madera", companyId: company.id, productId: null, question: cabinet } });
  const twins = await twinsOf("Empacadora Tzintzun");
  const listed = await listedOf(twins.first);
  const { profile: whose } = await window.invoke("companies_get", { id: twins.first });
  const product = whose.products[0].id;
  const { profile: known } = await window.invoke("companies_get", { id: company.id });
  const contact = known.contacts[0].id;
  await followed(company.id, contact, twins);
  const called = await calledOf(mission, registration);
  await lived(mission);
  const selected = await selectedOf();
  const imported = await importOf(resolve("../fixtures/companies_1252.csv"));
  routes = {
    home: "/",
    companies: "/companies",
    "company-import": "/companies/import",
    "company-import-rows": imported,
    "company-import-row": `${imported}?row=5`,
    "company-import-problems": `${imported}?show=problem`,
    "company-import-kinds": `${imported}?show=kinds`,
    duplicates: "/companies/duplicates",
    "duplicates-told-apart": "/companies/duplicates?state=distinct",
    "company-merge": `/companies/merge?keep=${twins.first}&gone=${twins.second}`,
    "company-new": "/companies/new",
    company: `/companies/${company.id}`,
    "company-products": `/companies/${company.id}/products`,
    "company-contacts": `/companies/${company.id}/contacts`,
    "company-markets": `/companies/${company.id}/markets`,
    "company-benefits": `/companies/${company.id}/benefits`,
    "company-origin": `/companies/${company.id}/origin`,
    "company-missions": `/companies/${company.id}/missions`,
    "company-directory": `/companies/${listed}/directory`,
    "company-directory-out": `/companies/${twins.second}/directory`,
    "company-directory-edit": `/companies/${listed}/directory/edit`,
    directory: "/companies/directory",
    "company-readiness": `/companies/${twins.first}/readiness`,
    "company-readiness-edit": `/companies/${twins.first}/readiness/edit`,
    "company-plan": `/companies/${twins.first}/plan`,
    "company-plan-edit": `/companies/${twins.first}/plan/edit`,
    "company-market-states": `/companies/${twins.first}/markets`,
    product: `/companies/${twins.first}/products/${product}`,
    "product-edit": `/companies/${twins.first}/products/${product}/edit`,
    "company-follow-ups": `/companies/${company.id}/follow-ups`,
    "company-timeline": `/companies/${company.id}/timeline`,
    "company-group": `/companies/${twins.first}`,
    "follow-ups": "/companies/follow-ups",
    "company-tags": "/companies/tags",
    "company-lists": "/companies/lists",
    suppliers: "/companies/suppliers",
    "suppliers-found": "/companies/suppliers?text=aguacate",
    "company-history": `/companies/${company.id}/history`,
    "company-edit": `/companies/${company.id}/edit`,
    benefits: "/treaties",
    "benefits-eu": "/treaties?product=080440&market=EU&on=2026-11-23&quantities=20000+kg&value=50000",
    "benefits-jp": "/treaties?product=080440&market=JP&on=2026-11-23&quantities=20000+kg&value=50000",
    "benefits-saved": `/treaties/answers/${answer}`,
    origin: "/origin",
    "origin-new": "/origin/new",
    "origin-case": `/origin/${originCase}`,
    proofs: "/proofs",
    "proof-new": `/proofs/new?case=${originCase}&agreement=TMEC`,
    declarations: "/proofs/declarations",
    missions: "/missions",
    "missions-calendar": "/missions?view=calendar",
    "mission-new": "/missions/new",
    mission: `/missions/${mission.id}`,
    "mission-call-draft": `/missions/${mission.id}?call=${called.draft}`,
    "call-edit": `/missions/${mission.id}/calls/${called.draft}/edit`,
    "call-evaluation": `/missions/${mission.id}/evaluation`,
    "call-simulator": `/missions/${mission.id}/calls/${called.published}/simulator`,
    "call-supports": `/missions/${mission.id}/calls/${called.published}/supports`,
    "registration-documents": `/missions/${mission.id}/registrations/${registration.id}/documents`,
    "mission-registrations": `/missions/${mission.id}/registrations`,
    "registration-edit": `/missions/${mission.id}/registrations/${registration.id}`,
    "mission-meetings": `/missions/${mission.id}/meetings`,
    "mission-meetings-people": `/missions/${mission.id}/meetings?view=people`,
    "mission-meetings-wishes": `/missions/${mission.id}/meetings?view=wishes`,
    "mission-meetings-plan": `/missions/${mission.id}/meetings?view=plan`,
    ...tabs(`/missions/${mission.id}/ready`, "mission-ready", ["summary", "documents", "freight", "booths", "budget", "tasks", "changes", "itinerary"]),
    ...tabs(`/missions/${mission.id}/fair`, "mission-fair", ["badges", "zones", "leads", "drill"]),
    "fair-mode": `/fair/${mission.id}`,
    ...tabs(`/missions/${mission.id}/results`, "mission-results", ["figures", "companies", "doubles", "opinions", "lessons"]),
    selection: `/missions/${selected.mission}/selection`,
    "selection-conflicts": `/missions/${selected.mission}/selection/conflicts`,
    "selection-reviews": `/missions/${selected.mission}/selection/reviews`,
    "selection-results": `/missions/${selected.mission}/selection/results`,
    "selection-result": `/missions/${selected.mission}/selection/results/${selected.registration}`,
    "selection-waiting": `/missions/${selected.mission}/selection/waiting`,
    "selection-impact": `/missions/${selected.mission}/selection/impact`,
    "mission-history": `/missions/${mission.id}/history`,
    "mission-edit": `/missions/${mission.id}/edit`,
    "mission-register": `/missions/${mission.id}/register`,
    data: "/settings",
    import: "/settings/import",
    "market-eu": "/settings/markets/EU",
    rules: "/settings/rules/TIPAT",
    "rules-import": "/settings/rules/import",
    markets: "/treaties/markets?product=080440&on=2026-11-23&value=50000&quantities=20000+kg",
    compare: "/treaties/compare?product=080440&markets=US,EU,GB,JP&on=2026-11-23&value=50000&quantities=20000+kg",
    portfolio: "/treaties/portfolio",
    unused: "/treaties/unused",
    rates: "/settings/rates",
    people: "/settings/people",
    screen: "/settings/screen",
    safety: "/settings/safety",
    journal: "/settings/journal",
    about: "/settings/about",
    privacy: "/privacy",
    "privacy-request-new": "/privacy/requests/new",
    "privacy-notices": "/privacy/notices",
    "privacy-holidays": "/privacy/holidays",
    "privacy-erasures": "/privacy/erasures",
    "privacy-erase": `/privacy/erase/contact/${contact}`,
    "privacy-diversity": "/privacy/diversity",
    "privacy-diversity-of": `/privacy/diversity/${company.id}`,
    help: "/help/index",
  };
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

for (const locale of ["es-MX", "en"]) {
  // Colours are the same in both languages: one language is measured, both are pictured.
  for (const theme of locale === "es-MX" || pictured ? ["light", "dark", "contrast"] : ["light"]) {
    test(`every screen in ${locale}, ${theme}`, async () => {
      const found = [];
      const isMeasured = theme === "light" || locale === "es-MX";
      await window.driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
      await window.invoke("settings_set", { input: { locale, theme, density: "compact" } });
      await window.driver.executeScript("location.reload()");
      await window.find(By.css("nav a"));
      for (const [name, route] of Object.entries(routes)) {
        await window.go(route);
        await settled();
        found.push(...(await faults(name)));
        // Whatever does not depend on colour is looked at once in each language.
        const measure = theme === "light" ? () => window.accessibility() : () => window.contrast();
        const rules = isMeasured ? await measure() : [];
        found.push(...rules.map((rule) => `${name}: ${rule}`));
        if (pictured && isPictured(name, locale, theme)) {
          await window.screen([...(locale === "en" ? ["en"] : ["all"]), ...(theme === "light" ? [] : [theme]), name].join("-").replace(/^all-/, ""));
        }
      }
      if (theme === "light") {
        for (const [width, height] of sizes.slice(1)) {
          await window.driver.manage().window().setRect({ x: 0, y: 0, width, height });
          for (const [name, route] of Object.entries(routes)) {
            await window.go(route);
            await settled();
            found.push(...(await faults(`${name} at ${width}`)));
          }
        }
      }
      assert.deepEqual(found, []);
    });
  }
}

/** Every screen has its picture in each language, the main ones in every theme too. */
function isPictured(name, locale, theme) {
  const main = ["home", "companies", "company", "benefits-eu", "mission-registrations", "data"];
  return theme === "light" || (locale === "es-MX" && main.includes(name));
}

test("a screen begins at its top, however far one had gone down the one before", async () => {
  await window.driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 500 });
  await window.go("/settings/journal");
  const top = () => window.driver.executeScript("return document.querySelector('main').scrollTop");
  await window.driver.wait(async () => {
    await window.driver.executeScript("document.querySelector('main').scrollTo(0, 400)");
    return (await top()) > 0;
  }, 20_000, "the journal does not scroll");
  await window.go("/settings/people");
  await window.driver.wait(async () => (await top()) === 0, 20_000, "the people begin further down");
});

/** Registers a company twice, each time with other data, and looks for duplicates; gives the two. */
async function twinsOf(legalName) {
  const profile = (some) => ({ legalName, tradeNames: [], rfc: "", rfcOverride: null, personKind: "legal", scian: null, sizeSector: null, sectors: [], state: "16", municipality: null, address: "", postalCode: "", web: "", programmes: [], exportExperience: "none", contacts: [], figures: [], markets: [], products: [], ...some });
  const product = { id: null, description: "Aguacate fresco", code: "080440", edition: "HS2022", capacity: "200", capacityUnit: "kg", capacityPeriod: "month", certifications: ["Orgánico"], isExportable: true };
  const first = await window.invoke("companies_register", { profile: profile({ address: "Calle Uno 10", exportExperience: "regular", products: [product], figures: [{ year: 2025, workers: 40, salesMxn: "1500000.00" }] }) });
  const second = await window.invoke("companies_register", { profile: profile({ legalName: `${legalName} SA de CV`, address: "Avenida Dos 20", web: "tzintzun.example" }) });
  await window.go("/companies/duplicates");
  await window.press("Buscar duplicados");
  await window.find("[role=grid]");
  return { first, second };
}

/** Keeps what is to be done with a company, what was said, its tag, its list, and who holds whom. */
async function followed(company, contact, twins) {
  const { today, person } = await window.invoke("settings_state");
  const details = { what: "Llamar para preguntar por las muestras", dueOn: today, person: person.id, contact, product: null, mission: null };
  await window.invoke("follow_ups_save", { input: { id: null, version: 0, company, details } });
  const note = { kind: "visit", happenedOn: today, text: "Visita a la planta: la línea nueva empaca 20 t al día.", contacts: [contact] };
  await window.invoke("notes_save", { input: { id: null, version: 0, company, note } });
  await window.invoke("rosters_save", { input: { id: null, version: 0, roster: { name: "Pabellón Anuga 2027", purpose: "Alimentos frescos" } } });
  const filter = window.filter({ only: [company] });
  await window.invoke("tags_put", { input: { filter, put: ["Primera exportación"], take: [] } });
  await window.invoke("rosters_put", { input: { filter, put: ["Pabellón Anuga 2027"], take: [] } });
  const place = { group: null, name: "Grupo Tzintzun", role: "parent", owner: null, share: "", since: "" };
  await window.invoke("groups_set_place", { input: { company: twins.first, version: 0, place } });
}

/** Publishes a call with money under which a support is asked for and a document handed in, and begins its next
 * version; gives both. */
async function calledOf(mission, registration) {
  const template = await window.invoke("calls_template");
  const terms = [{ name: "Europa", region: { of: "markets", codes: ["DE", "FR"] }, percentage: "50", cap: "50000" }];
  const limits = { mostSupports: 3, months: 12, earliestDays: 700, latestDays: 3, proofDays: 90 };
  const funding = { currency: "MXN", lines: [{ name: "Viaje", amount: "300000" }], terms, limits };
  const requirements = [
    ...template.requirements,
    { kind: "product", values: ["0804", "0901-0910"] },
    { kind: "readiness", values: ["60", "12"] },
    { kind: "document", values: ["tax-compliance", "deed"] },
    { kind: "positive_action", values: ["women-led"] },
  ];
  const { today } = await window.invoke("desk_today");
  const hours = { timeZone: "Asia/Tokyo", opensAt: `${today}T00:00`, closesAt: "2099-12-28T18:00" };
  const call = { ...template, ...hours, title: "Convocatoria de ensayo", funding, requirements };
  const published = await window.invoke("calls_draft", { input: { missionId: mission.id, call } });
  await window.invoke("calls_move", { input: { id: published, version: 1, to: "published", reason: null } });
  const draft = await window.invoke("calls_revise", { id: published });
  const money = (amount) => ({ amount, currency: "MXN" });
  const support = { callId: published, registrationId: registration.id, line: "Viaje", market: "DE", cost: money("60000"), amount: money("40000") };
  await window.invoke("calls_request_support", { input: support });
  const document = { kind: "deed", reference: "Escritura 12", handedInOn: today, holdsUntil: "" };
  await window.invoke("calls_hand_in", { input: { companyId: registration.companyId, supportId: null, document } });
  return { published, draft };
}

/** The views of a tab, each with its name. */
function tabs(at, name, views) {
  return Object.fromEntries(views.map((view) => [`${name}-${view}`, `${at}?view=${view}`]));
}

/** Makes a mission ready, schedules its meetings, and works its fair. */
async function lived({ id, startsOn }) {
  const { person } = await window.invoke("settings_state");
  await meetingsOf(window, id, { days: [startsOn], tables: 3, houses: 4 });
  await window.invoke("meetings_join_registered", { missionId: id });
  await wished(window, id, 3);
  await window.go(`/missions/${id}/meetings?view=plan`);
  await window.press("Programar las reuniones");
  await (await window.find(By.xpath("//*[@role='dialog']//button[normalize-space(.)='Programar las reuniones']"))).click();
  await window.text("de la cota superior");
  await prepared(window, id, 4, person.id);
  await window.invoke("fair_make_badges", { input: { mission: id, staff: [person.id] } });
  const zone = { name: "Pabellón", kinds: [], most: "40", opensAt: "09:00", closesAt: "18:00" };
  await window.invoke("fair_save_zone", { input: { id: null, version: 0, mission: id, zone } });
  for (const index of [0, 1, 2]) await window.invoke("fair_save_lead", { input: aLead(id, index, 4) });
}

/** Decides who travels to a mission of its own, eleven days on. */
async function selectedOf() {
  const { person } = await window.invoke("settings_state");
  const dates = { startsOn: daysOn(60), endsOn: daysOn(62), opensAt: null, closesAt: null };
  const form = { name: "Encuentro de ensayo", kind: "fair", country: "DE", city: "Colonia", venue: "", timeZone: "Europe/Berlin", sectors: [], markets: [], organiser: "", capacity: 2, description: "", requirements: [], ...dates };
  const mission = await window.invoke("missions_create", { mission: form });
  const callId = await draftedCall(window, mission);
  await window.invoke("calls_move", { input: { id: callId, version: 1, to: "published", reason: null } });
  for (const index of [0, 1, 2, 3]) {
    const companyId = await window.invoke("companies_register", { profile: applicant(index) });
    const { profile } = await window.invoke("companies_get", { id: companyId });
    await window.invoke("missions_register", { input: { missionId: mission, companyId, delegates: [delegate(index)], products: [profile.products[0].id] } });
  }
  const people = [person.id];
  for (const name of ["Irma Canul", "Saúl Chan"]) people.push((await window.invoke("people_add", { input: { name, role: "reviewer", pin: null } })).id);
  await window.invoke("selection_name_reviewers", { input: { callId, people } });
  const each = async (act) => {
    for (const id of people) {
      await window.invoke("people_switch", { input: { id, pin: null } });
      await act();
    }
    await window.invoke("people_switch", { input: { id: person.id, pin: null } });
  };
  const goOn = async (to) => {
    const { version } = await window.invoke("selection_standing", { callId });
    await window.invoke("selection_go_on", { input: { callId, version, to, reason: null } });
  };
  await each(() => window.invoke("selection_declare", { input: { callId, declaration: { isComplete: true, conflicts: [] } } }));
  window.putClockAhead(11 * 24 * 60 * 60);
  await goOn("blind");
  await each(async () => {
    for (const application of await window.invoke("selection_mine", { callId })) await reviewed(window, callId, application);
  });
  await goOn("revealed");
  await goOn("decided");
  const [{ id: registration }] = await window.invoke("missions_registrations", { missionId: mission });
  return { mission, registration };
}

/** Keeps that a company lets all of its profile be in the directory; gives the company. */
async function listedOf(id) {
  const { today } = await window.invoke("desk_today");
  const fields = ["legal-name", "trade-names", "place", "activity", "sectors", "products", "capacity", "certifications", "markets", "size", "experience", "programmes", "web"];
  const listing = { fields, mail: "ventas@tzintzun.example", phone: "", givenBy: "Representación legal", givenOn: today, means: "letter", note: "Carpeta 3", endsOn: "", contact: null };
  await window.invoke("directory_set_listing", { input: { company: id, version: 0, listing } });
  return id;
}

/** Reads a spreadsheet into an import of companies; gives its address. */
async function importOf(file) {
  await window.go("/companies/import");
  window.willChoose(file);
  await window.press("Elegir un archivo");
  await window.press("Leer el archivo");
  await window.find("[role=grid]");
  return window.driver.executeScript("return location.hash.slice(1)");
}

/** Waits until no skeleton is left. */
async function settled() {
  await wait(60);
  await window.driver.wait(
    () => window.driver.executeScript("return !document.querySelector('[role=status][aria-label=Cargando], [role=status][aria-label=Loading]')"),
    10_000,
    "still loading",
  );
}

/** What is wider than the page, and texts that nobody translated. */
async function faults(name) {
  const [wide, texts] = await window.driver.executeScript(`
    const page = document.documentElement;
    const content = document.querySelector("main");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue.trim());
    return [
      Math.max(page.scrollWidth - page.clientWidth, content.scrollWidth - content.clientWidth, page.scrollHeight - page.clientHeight),
      texts.filter((text) => text !== ""),
    ];
  `);
  const raw = texts.filter((text) => ids.has(text) || /\{ ?\$|^\[object|undefined|^NaN$/.test(text));
  return [
    ...(wide > 1 ? [`${name}: ${wide} px larger than the page`] : []),
    ...raw.map((text) => `${name}: "${text}" is not in words`),
  ];
}
