// One path as a person walks it: the office opens, a company and its product are registered, the
// treaties are asked, the sheet is printed, the last place of a fair is taken, everything is
// there after a restart.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, newFolder, openWindow } from "../window.mjs";

const reference = resolve(process.env.PROA_REFERENCE_FILES ?? "../../../shared/reference");
const official = join(reference, "us/hts_2026_rev_10.json.gz");
const schedule = existsSync(official) ? official : resolve("../fixtures/us_hts.json");
const folder = newFolder();
let window;

before(async () => {
  window = await openWindow({ folder });
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("the reference data loads and the first run names the office", async () => {
  await window.field("Nombre de la oficina");
  await window.screen("first-run");
  await window.type("Nombre de la oficina", "Promoción Michoacán");
  await window.type("Tu nombre", "Alma Ríos");
  await (await window.text("Con la oficina vacía")).click();
  await window.press("Empezar");
  await window.find(By.xpath("//nav//a[contains(., 'Inicio')]"));
  await window.screen("home");
  assert.deepEqual(await window.accessibility(), []);
});

test("the official schedule of the United States is imported through the screen", async () => {
  await window.go("/settings/import");
  window.willChoose(schedule);
  await window.press("Elegir un archivo");
  await window.type("Edición", "2026 rev 10");
  await window.screen("import");
  await window.press("Importar");
  await window.text("La importación terminó");
  await window.screen("import-report");
  assert.deepEqual(await window.accessibility(), []);
});

test("a company is registered with its product", async () => {
  await window.go("/companies/new");
  await window.type("Nombre legal", "Aguacates de la Meseta");
  await window.type("RFC", "AME200115AB5");
  await window.text("RFC válido de persona moral.");
  await window.press("Agregar un producto");
  await window.type("Descripción", "Aguacate fresco");
  await choose("Código", "080440");
  await window.screen("company-form");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Registrar");
  await window.find(By.xpath("//h1[contains(., 'Aguacates de la Meseta')]"));
  await window.screen("company");
});

test("a taken RFC is refused with a way to its holder", async () => {
  await window.go("/companies/new");
  await window.type("Nombre legal", "Otra");
  await window.type("RFC", "AME200115AB5");
  await window.press("Registrar");
  await window.text("Ese RFC ya es de");
  await window.screen("company-taken-rfc");
});

test("a second company is registered, and both are listed", async () => {
  await window.type("Nombre legal", "Moles de la Sierra");
  await window.type("RFC", "MOL190304CD1");
  await window.press("Registrar");
  await window.find(By.xpath("//h1[contains(., 'Moles de la Sierra')]"));
  await window.go("/companies");
  await window.text("Aguacates de la Meseta");
  await window.text("Moles de la Sierra");
  await window.screen("companies");
  assert.deepEqual(await window.accessibility(), []);
});

test("the treaties answer for the United States with the duty avoided", async () => {
  await ask("US");
  await window.text("11.2");
  await window.text("2,240.00");
  await window.screen("benefits-us");
  assert.deepEqual(await window.accessibility(), []);
});

test("the sheet is printed where the dialog says", async () => {
  const sheet = join(folder, "hoja.pdf");
  window.willChoose(sheet);
  await window.press("Imprimir la hoja");
  await window.driver.wait(() => existsSync(sheet), 20_000, "no sheet");
  assert.equal(readFileSync(sheet).subarray(0, 5).toString(), "%PDF-");
});

for (const [market, words] of [
  ["EU", "TLCUEM"],
  ["GB", "Reino Unido"],
  ["JP", "Desconocido"],
  ["CA", "Desconocido"],
]) {
  test(`the treaties answer for ${market} with what is known`, async () => {
    await ask(market);
    await window.text(words);
    await window.screen(`benefits-${market.toLowerCase()}`);
    assert.deepEqual(await window.accessibility(), []);
  });
}

test("everything is there after a restart", async () => {
  await window.close();
  window = await openWindow({ folder });
  await window.find(By.xpath("//nav//a[contains(., 'Inicio')]"));
  await window.go("/companies");
  await window.text("Aguacates de la Meseta");
  await window.screen("companies");
});

/** Asks about fresh avocados, 20,000 kg for USD 50,000. */
async function ask(market) {
  const question = new URLSearchParams({
    product: "080440",
    market,
    on: "2026-11-23",
    quantities: "20000 kg",
    value: "50000",
  });
  await window.go(`/treaties?${question}`);
}

/** Types into a field that searches, and takes its first proposal by keyboard. */
async function choose(label, words) {
  const field = await window.type(label, words);
  await window.find(By.xpath(`//*[@role='option'][contains(., '0804.40')]`));
  await field.sendKeys(Key.ARROW_DOWN);
  await window.driver.wait(() => field.getAttribute("aria-activedescendant"), 5_000, "no proposal");
  await field.sendKeys(Key.ENTER);
  await window.gone("[role='option']");
}
