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

for (const { market, file, second, changes, words } of [
  {
    // The edition that is taken second is the earlier one: what was is what it says.
    market: "US",
    file: "us_hts.json",
    second: "2025",
    changes: { "11.2¢/kg": "12¢/kg", "0805.50.30.00": "0805.50.40.00" },
    words: ["De 2025 a 2026", "12¢/kg → 11.2¢/kg", "Baja", "En la misma subpartida: 0805.50.30.00"],
  },
  {
    // The edition that is taken second is the later one: what is is what it says.
    market: "CA",
    file: "ca_tariff.csv",
    second: "2027",
    changes: { "5.62 ¢/kg,Free,,2.81¢/kg": "6.62 ¢/kg,Free,,1.81¢/kg" },
    words: ["De 2026 a 2027", "5.62 ¢/kg → 6.62 ¢/kg", "Sube", "2.81¢/kg → 1.81¢/kg"],
  },
]) {
  test(`editions of ${market} are held against each other, the earlier before the later`, async () => {
    const other = join(folder, `${second}-${file}`);
    let text = readFileSync(fixture(file), "utf8");
    for (const [was, is] of Object.entries(changes)) {
      assert.ok(text.includes(was));
      text = text.replace(was, is);
    }
    writeFileSync(other, text);
    await take(other, second);
    await window.go(`/settings/markets/${market}`);
    await window.press("Comparar con la vigente");
    for (const word of words) {
      await window.text(word);
    }
    await window.screen(`difference-${market}`);
    assert.deepEqual(await window.accessibility(), []);
  });
}

/** The cells of a market in the ranking. */
async function standing(market) {
  const row = await window.find(By.xpath(`//*[@role='row'][contains(., '${market}')]`));
  return window.driver.executeScript(
    "return [...arguments[0].querySelectorAll('[role=gridcell], [role=rowheader]')].map((cell) => cell.innerText.trim())",
    row,
  );
}

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
  await window.go("/treaties?product=080440&market=US&on=2026-11-27&value=1000&currency=USD&quantities=1000+kg");
  await window.press("En todos los mercados");
  await window.find(By.css("svg[role=img] path[data-market=US]"));
  // 11.2 cents on each of 1,000 kg are 112 of 1,000 dollars, which the T-MEC lifts.
  const [market, margin, saving, , best] = (await standing("Estados Unidos")).slice(1);
  assert.deepEqual([market, margin], ["Estados Unidos", "11.2"]);
  assert.match(saving, /^112\.00/);
  assert.match(best, /^T-MEC/);
  assert.equal((await standing("Japón"))[2], "Desconocido");
  const shades = await window.driver.executeScript(`
    const shade = (market) => document.querySelector('svg[role=img] path[data-market=' + market + ']').dataset.class;
    return [shade("US"), shade("JP")];
  `);
  assert.equal(shades[1], "unknown");
  assert.notEqual(shades[0], "unknown");
  await window.screen("markets");
  assert.deepEqual(await window.accessibility(), []);
  await window.go("/treaties/compare?product=070200&markets=US,CA,AU,GB&on=2026-11-27&value=1000&currency=USD&quantities=1000+kg");
  await window.text("T-MEC");
  await window.screen("compare");
  assert.deepEqual(await window.accessibility(), []);
});
