// The register of establishments as it is published comes in through the window: explained, mended, written,
// known again, taken back and brought back.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, newFolder, openWindow } from "../window.mjs";

const reference = resolve(process.env.PROA_REFERENCE_FILES ?? "../../../shared/reference");
const register = `${reference}/empresas/retc_establecimientos_2022.csv`;
const skip = !existsSync(register) && "files absent";
/** Two thousand rows take longer than a screen. */
const long = 300_000;
/** What the catalogue of municipalities calls otherwise. */
const renamed = [
  ["BEBIDAS PURIFICADAS", "Medellín de Bravo"],
  ["CALIZAS INDUSTRIALES DEL CARMEN", "Playa del Carmen"],
  ["CENTRO PORCICOLA CUCA", "Tixpéual"],
  ["COMERCIALIZADORA PORCÍCOLA MEXICANA", "Tixpéual"],
];
let window;
let registered;

before(async () => {
  if (skip) return;
  window = await openWindow({ folder: newFolder() });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("the register is read, and what is wrong in it is shown", { skip }, async () => {
  await bring();
  await window.text("2,268 filas");
  await window.press("Con problemas (5)");
  await window.text("¿Es Medellín de Bravo?");
  await window.screen("register-problems");
  assert.deepEqual(await window.accessibility(), []);
});

test("its problems are mended in place, and one row is left out", { skip }, async () => {
  let left = 5;
  for (const [company, municipality] of renamed) {
    await window.focusRow(company);
    await window.keys(Key.ENTER);
    await window.find("aside");
    await window.type("Municipio", municipality);
    await window.keys(Key.ENTER);
    await window.text("Corregido aquí");
    left -= 1;
    await window.text(`Con problemas (${left})`);
    await window.keys(Key.ESCAPE);
    await window.gone("aside");
  }
  await window.focusRow("ARCELORMITTAL");
  await window.keys("s");
  await window.text("No se importan (1)");
  await window.screen("register-mended");
});

test("plants of one firm elsewhere are judged at once, and all is written", { skip }, async () => {
  await tab("Posibles duplicados");
  await window.screen("register-duplicates");
  assert.deepEqual(await window.accessibility(), []);
  await window.focusRow("ACUITY");
  await window.driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
  await window.press("Registrar");
  await window.text("Posibles duplicados (0)");
  await (await window.find(By.xpath("//button[starts-with(normalize-space(.), 'Escribir ')]"))).click();
  await window.press("Escribir en el registro");
  await window.driver.wait(async () => (await companies()) > 2_000, long, "the register is never written");
  await window.text("Se registraron");
  await window.screen("register-written");
  assert.deepEqual(await window.accessibility(), []);
  registered = await companies();
});

test("the same register again brings nobody twice", { skip }, async () => {
  await bring();
  await window.text("que ya están igual");
  const { counts } = await window.invoke("company_imports_get", { id: /import\/([\w-]+)/.exec(await address())[1] });
  assert.deepEqual(counts.filter(({ state }) => ["new", "duplicate"].includes(state)), []);
  assert.equal(await companies(), registered);
});

test("all of it is taken back, and comes back", { skip }, async () => {
  for (const left of [0, registered]) {
    await window.go("/settings/journal");
    await window.press("Deshacer");
    await window.driver.wait(async () => (await companies()) === left, long, "nothing is taken back");
  }
});

/** Opens a tab, whatever number stands behind its name. */
async function tab(name) {
  await (await window.find(By.xpath(`//a[starts-with(normalize-space(.), '${name}')]`))).click();
  await window.find("[role=grid]");
}

/** How many companies are registered. */
async function companies() {
  return (await window.companies()).total;
}

async function bring() {
  await window.go("/companies/import");
  window.willChoose(register);
  await window.press("Elegir un archivo");
  await window.text("Arriba de cada columna");
  await window.press("Leer el archivo");
  await window.driver.wait(async () => (await address()).startsWith("#/companies/import/"), long, "the file is never read");
  await window.find("[role=grid]");
}

function address() {
  return window.driver.executeScript("return location.hash");
}
