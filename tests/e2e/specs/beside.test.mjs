// What stands beside a tariff comes in through the screen and is seen in the answer: quotas, records
// of single goods, duties on top, the table of a treaty.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, newFolder, openWindow } from "../window.mjs";

const fixture = (name) => resolve(`../fixtures/${name}`);
let window;

before(async () => {
  window = await openWindow({ folder: newFolder() });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

async function choose(file) {
  // The report of the last one is left behind.
  await window.go("/settings");
  await window.go("/settings/import");
  window.willChoose(fixture(file));
  await window.press("Elegir un archivo");
}

async function bring(picture) {
  await window.press("Importar");
  await window.text("La importación terminó");
  await window.screen(`import-${picture}`);
  assert.deepEqual(await window.accessibility(), []);
}

/** Chooses in the select whose name begins so, by keyboard. */
async function pick(label, option) {
  const path = `//*[starts-with(normalize-space(text()), "${label}")]/following::button[@aria-haspopup="listbox"][1]`;
  const button = await window.find(By.xpath(path));
  await window.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", button);
  await button.sendKeys(Key.ENTER);
  await window.press(option);
}

/** Takes a picture with these words in the middle. */
async function screen(name, words) {
  const found = await window.find(By.xpath(`//main//*[contains(., "${words}") and not(*[contains(., "${words}")])]`));
  await window.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", found);
  await window.screen(name);
  assert.deepEqual(await window.accessibility(), []);
}

test("quotas say how much may come in, when, and that nobody says at which duty", async () => {
  await choose("eu_mx_quota_definitions.csv");
  await window.type("Edición", "2019");
  window.willChoose(fixture("eu_mx_quota_measures.csv"));
  await window.press("Elegir el segundo archivo");
  await window.text("eu_mx_quota_measures.csv");
  await bring("quotas");
  await window.go("/treaties?product=080440&market=EU&on=2019-08-10&value=1000&currency=EUR");
  await window.text("abierto ese día");
  await window.text("11,500.5");
  await screen("quotas", "abierto ese día");
  await window.go("/treaties?product=080440&market=EU&on=2026-11-28&value=1000&currency=EUR");
  await window.text("con todos sus periodos ya pasados");
});

test("the record of a commodity answers for its goods, and the tariff for all others", async () => {
  await choose("uk_tariff.csv");
  await window.type("Edición", "2021");
  await bring("uk-tariff");
  await choose("uk_commodities.json");
  await window.type("Edición", "2026-11");
  await bring("uk-commodities");
  await window.go("/treaties?product=080440&market=GB&on=2026-11-28&value=1000&currency=GBP");
  await window.text("HM Revenue");
  await screen("uk-commodity", "HM Revenue");
  await window.go("/settings/markets/GB");
  await window.text("0804400000");
  assert.deepEqual(await window.accessibility(), []);
});

test("a duty on top is shown on its days, with what lifts it", async () => {
  await choose("us_hts.json");
  await window.type("Edición", "2026");
  await bring("us-hts");
  await choose("measures.csv");
  await window.choose("Mercado", "Estados Unidos", "Estados Unidos");
  await window.type("Edición", "2026");
  await bring("measures");
  await window.go("/treaties?product=08044000&market=US&on=2026-11-28&value=1000&currency=USD&quantities=1000+kg");
  await window.text("Sobretasa inventada a las frutas");
  await window.text("Cuota inventada que aún no empieza");
  await screen("measures", "Sobretasa inventada a las frutas");
});

test("the table of a treaty is read by its years", async () => {
  await choose("mapped_tariff.csv");
  await window.choose("Mercado", "Chile", "Chile");
  await window.type("Edición", "2026");
  await window.text("Así se lee");
  await pick("Una preferencia en blanco", "El tratado no da nada");
  await bring("mapped");
  await choose("mapped_staging.csv");
  await window.choose("Mercado", "Chile", "Chile");
  await window.type("Edición", "Anexo");
  await window.text("Arriba de cada columna");
  await pick("Columna 4: 2025", "TIPAT");
  await pick("Un número solo", "Es un porcentaje");
  await window.text("Rige desde");
  await window.text("Así se lee");
  await screen("mapping-table", "Rige desde");
  await bring("table-of-a-treaty");
  await window.go("/treaties?product=08044000&market=CL&on=2026-11-28&value=1000&currency=USD");
  await window.text("Tasa por año");
  await window.text("Cambia el 1 ene 2027");
  await screen("table-of-a-treaty", "Tasa por año");
});
