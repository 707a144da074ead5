// Official files of several publishers come in through the screen, two editions are held against
// each other, and one product is looked at in many markets.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, newFolder, openWindow } from "../window.mjs";

const fixture = (name) => resolve(`../fixtures/${name}`);
const folder = newFolder();
let window;

before(async () => {
  window = await openWindow({ folder });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

async function take(file, edition, beside) {
  // The report of the last one is left behind.
  await window.go("/settings");
  await window.go("/settings/import");
  window.willChoose(file);
  await window.press("Elegir un archivo");
  await window.type("Edición", edition);
  if (beside) {
    window.willChoose(beside);
    await window.press("Elegir el segundo archivo");
    await window.text("au_agreements.json");
  }
  await window.screen(`import-${beside ? "two-files" : "one-file"}`);
  await window.press("Importar");
  await window.text("La importación terminó");
  assert.deepEqual(await window.accessibility(), []);
}

for (const [file, words, beside] of [
  ["us_hts.csv", "Estados Unidos"],
  ["ca_tariff.csv", "Canadá"],
  ["uk_tariff.csv", "Reino Unido"],
  ["au_schedule.json", "Australia", "au_agreements.json"],
]) {
  test(`${file} is taken as its publisher gives it out (${words})`, async () => {
    await take(fixture(file), "2026", beside && fixture(beside));
  });
}

test("Canada gives by two agreements, and Australia says what its second file lists", async () => {
  await window.go("/treaties?product=07020091&market=CA&on=2026-11-27&quantities=1000+kg");
  await window.text("56.20");
  await window.text("28.10");
  assert.deepEqual(await window.accessibility(), []);
  await window.go("/treaties?product=07020000&market=AU&on=2026-11-27&value=1000&currency=AUD");
  await window.text("5% DCS4% CAFree DCT5%");
  await window.text("50.00");
  await window.text("grupos de países en desarrollo");
  assert.deepEqual(await window.accessibility(), []);
});

test("two editions of the United States are held against each other", async () => {
  const earlier = join(folder, "hts_2025.json");
  const text = readFileSync(fixture("us_hts.json"), "utf8");
  writeFileSync(earlier, text.replace("11.2¢/kg", "12¢/kg").replace("0805.50.30.00", "0805.50.40.00"));
  await take(earlier, "2025");
  await window.go("/settings/markets/US");
  await window.press("Comparar con la vigente");
  await window.text("12¢/kg → 11.2¢/kg");
  await window.text("En la misma subpartida: 0805.50.30.00");
  await window.screen("difference");
  assert.deepEqual(await window.accessibility(), []);
});

test("a staging table says beside the tariff what a treaty gives from year to year", async () => {
  await take(fixture("ita_staging.csv"), "2020");
  await window.go("/treaties?product=07020020&market=US&on=2026-10-10&value=10000&currency=USD&proofCost=40&quantities=5000+kg");
  await window.text("Tasa por año");
  await window.text("Cambia el 1 ene 2027");
  await window.text("Conviene desde");
  const chart = await window.find(By.css("main svg[role=img] path[data-series]"));
  await window.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", chart);
  await window.screen("staging");
  assert.deepEqual(await window.accessibility(), []);
  await window.go("/settings/markets/US");
  await window.text("Tabla de desgravación: T-MEC");
  await window.press("Dejar de usar");
  await window.go("/treaties?product=07020020&market=US&on=2026-10-10&value=10000&currency=USD");
  await window.text("Libre de arancel");
  await window.gone("main svg[role=img] path[data-series]");
});

test("one product stands in every market, and a few of them side by side", async () => {
  await window.go("/treaties?product=070200&market=US&on=2026-11-27&value=1000&currency=USD&quantities=1000+kg");
  await window.press("En todos los mercados");
  await window.find(By.css("main svg path"));
  await window.text("Canadá");
  await window.screen("markets");
  assert.deepEqual(await window.accessibility(), []);
  await window.go("/treaties/compare?product=070200&markets=US,CA,AU,GB&on=2026-11-27&value=1000&currency=USD&quantities=1000+kg");
  await window.text("T-MEC");
  await window.screen("compare");
  assert.deepEqual(await window.accessibility(), []);
});
