// Companies come in from a spreadsheet: explained, mended and written by keyboard, known again,
// taken back and brought back.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, newFolder, openWindow } from "../window.mjs";

const fixture = resolve("../fixtures/companies_1252.csv");
/** Thousands of rows take longer than a screen. */
const long = 180_000;
let window;
let first;

before(async () => {
  window = await begun();
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("a spreadsheet is chosen and read by keyboard, as Proa proposes", async () => {
  await window.go("/companies/import");
  await window.find(By.xpath("//h1[contains(., 'Importar empresas')]"));
  await window.screen("company-import");
  assert.deepEqual(await window.accessibility(), []);
  window.willChoose(fixture);
  await window.tabTo("Elegir un archivo");
  await window.keys(Key.ENTER);
  await window.text("Arriba de cada columna");
  await window.text("Lo propone Proa");
  await window.screen("company-import-columns");
  assert.deepEqual(await window.accessibility(), []);
  await window.tabTo("Leer el archivo");
  await window.keys(Key.ENTER);
  await window.find(By.xpath("//h1[contains(., 'companies_1252.csv')]"));
  await window.text("5 filas: 2 por registrar, 1 por actualizar y 2 que esperan por problemas.");
  first = await openImport();
});

test("a problem is shown in its row, and mended there", async () => {
  await window.screen("company-import-rows");
  assert.deepEqual(await window.accessibility(), []);
  await window.focusRow("Textiles Ñandú");
  await window.keys(Key.ENTER);
  await window.text("Escribe un correo como ventas@empresa.mx");
  await window.screen("company-import-row");
  assert.deepEqual(await window.accessibility(), []);
  await window.type("Correo", "hola@textiles.example");
  await window.keys(Key.ENTER);
  await window.text("Corregido aquí");
  await window.text("5 filas: 3 por registrar, 1 por actualizar y 1 que espera por un problema.");
  await window.keys(Key.ESCAPE);
  await window.gone("aside");
});

test("what is wrong is told by its kind", async () => {
  await window.press("Por tipo");
  await window.text("Razón social");
  await window.screen("company-import-kinds");
  assert.deepEqual(await window.accessibility(), []);
});

test("what will be written is said first, and written as one operation", async () => {
  await window.press("Escribir 4 filas");
  await window.text("Se registran 3 empresas y 1 fila actualiza una empresa");
  await window.screen("company-import-confirm");
  await window.press("Escribir en el registro");
  await window.text("Se registraron 3 empresas.");
  await window.text("Se actualizó 1 empresa.");
  await window.screen("company-import-outcome");
  assert.deepEqual(await window.accessibility(), []);
  assert.equal(await companies(window), 3);
});

test("what waits is told on the first screen", async () => {
  await window.go("/");
  await window.text("Importaciones por terminar");
  await window.text("1 fila espera tu decisión");
});

test("a company says where it came from", async () => {
  await window.go("/companies");
  await window.click("Frutas del Ejemplo");
  await window.text("Procedencia");
  await window.text("S-001");
  await window.screen("company-sources");
  assert.deepEqual(await window.accessibility(), []);
});

test("the same file again finds everything registered", async () => {
  await bring(window, fixture);
  await window.text("que ya están igual");
  const { toWrite, counts } = await window.invoke("company_imports_get", { id: await openImport() });
  assert.equal(toWrite, 0);
  assert.deepEqual(counts.filter(({ state }) => ["new", "duplicate", "changed"].includes(state)), []);
});

test("all of it is taken back, its rows wait to be matched, and it comes back", async () => {
  await takeBack(window);
  assert.equal(await companies(window), 0);
  await window.go(`/companies/import/${first}`);
  await window.text("Se deshizo lo que esta importación había escrito");
  assert.deepEqual(await window.accessibility(), []);
  await takeBack(window);
  assert.equal(await companies(window), 3);
});

test("it speaks English too", async () => {
  await window.invoke("settings_set", { input: { locale: "en", theme: "light", density: "compact" } });
  await window.driver.executeScript("location.reload()");
  await window.find(By.css("nav a"));
  await window.go(`/companies/import/${first}`);
  await window.text("already written");
  assert.deepEqual(await window.accessibility(), []);
});

/** A window over an office without companies. */
async function begun() {
  const opened = await openWindow({ folder: newFolder() });
  await opened.field("Nombre de la oficina");
  await opened.begin("Con la oficina vacía");
  return opened;
}

/** Chooses a spreadsheet and has it read as Proa proposes. */
async function bring(into, file) {
  await into.go("/companies/import");
  into.willChoose(file);
  await into.press("Elegir un archivo");
  await into.text("Arriba de cada columna");
  await into.press("Leer el archivo");
  await into.driver.wait(async () => (await address(into)).startsWith("#/companies/import/"), long, "the file is never read");
  await into.find("[role=grid]");
}

function address(of) {
  return of.driver.executeScript("return location.hash");
}

/** The import that the window shows. */
async function openImport(of = window) {
  return /import\/([\w-]+)/.exec(await address(of))?.[1];
}

/** Takes the newest operation of the journal back; the second time, the taking back. */
async function takeBack(of) {
  const newest = () => of.invoke("journal_recent", { input: { before: null, limit: 1 } });
  const before = (await newest()).rows[0].id;
  await of.go("/settings/journal");
  await of.press("Deshacer");
  await of.driver.wait(async () => (await newest()).rows[0].id !== before, long, "nothing is taken back");
}

/** How many companies are registered. */
async function companies(of) {
  return (await of.companies()).total;
}
