// Tariffs and rules of any layout come in by saying what their columns are, and by the recipe that was kept.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, newFolder, openWindow } from "../window.mjs";

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

async function bring(file, market) {
  // The report of the last one is left behind.
  await window.go("/settings");
  await window.go("/settings/import");
  window.willChoose(file);
  await window.press("Elegir un archivo");
  await window.text("Elige de qué mercado es el arancel");
  await window.choose("Mercado", market, market);
  await window.text("Arriba de cada columna");
}

/** Chooses in the select whose name begins so, by keyboard. */
async function pick(label, option) {
  const path = `//*[starts-with(normalize-space(text()), "${label}")]/following::button[@aria-haspopup="listbox"][1]`;
  const button = await window.find(By.xpath(path));
  await window.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", button);
  await button.sendKeys(Key.ENTER);
  await window.press(option);
}

test("a CSV is read as its columns are said to be", async () => {
  await bring(fixture("mapped_tariff.csv"), "Chile");
  await window.type("Edición", "2026");
  await window.text("Así se lee");
  await window.text("6% + 3.5 USD/t");
  await window.text("según banda de precios");
  await window.text("Código repetido con otra tasa");
  await window.screen("mapping");
  assert.deepEqual(await window.accessibility(), []);
  await pick("Una preferencia en blanco", "El tratado no da nada");
  await window.press("Guardar la receta");
  await window.type("Nombre de la receta", "Aduanas de Chile");
  await window.screen("mapping-save");
  await window.press("Guardar");
  await window.text("La receta quedó guardada");
  await window.press("Importar");
  await window.text("La importación terminó");
  await window.screen("mapping-report");
  assert.deepEqual(await window.accessibility(), []);
});

test("its rates answer, and a blank is what it was said to be", async () => {
  await window.go("/treaties?product=08044000&market=CL&on=2026-11-28&value=1000&currency=USD");
  await window.text("65.00");
  await window.go("/treaties?product=08045010&market=CL&on=2026-11-28&value=1000&currency=USD");
  await window.text("El tratado no da preferencia a esta línea");
  assert.deepEqual(await window.accessibility(), []);
});

test("the next edition is read by the recipe that was kept", async () => {
  const next = join(folder, "arancel_2027.csv");
  writeFileSync(next, readFileSync(fixture("mapped_tariff.csv"), "utf8").replace("6,5;0", "5,5;0"));
  await bring(next, "Chile");
  await window.text("Aduanas de Chile");
  await window.text("5.5%");
  await window.press("Importar");
  await window.text("La importación terminó");
  await window.press("Usar esta edición");
});

test("a workbook is read by the sheet that is chosen", async () => {
  await bring(fixture("mapped_tariff.xlsx"), "Japón");
  await window.type("Edición", "2026");
  await pick("Hoja", "Tariff");
  await window.text("Avocados");
  await window.text("6% + 3.5 USD/t");
  await window.screen("mapping-workbook");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Importar");
  await window.text("La importación terminó");
});

test("a table that is no tariff says what it lacks", async () => {
  const path = join(folder, "columnas.csv");
  writeFileSync(path, "nombre,correo\nAlma,alma@example.mx\n");
  await bring(path, "Colombia");
  await window.text("Falta decir qué columna tiene los códigos");
  await window.screen("mapping-refused");
  assert.deepEqual(await window.accessibility(), []);
});

test("a table of rules is read as its columns are said to be", async () => {
  await window.go("/settings/rules/import");
  window.willChoose(fixture("mapped_rules.csv"));
  await window.press("Elegir un archivo");
  await window.text("Elige el tratado y la edición del Sistema Armonizado");
  await pick("Tratado", "Alianza del Pacífico");
  await pick("Edición del Sistema Armonizado", "2012");
  await window.text("Así se lee");
  await window.text("La forma estructurada no se entiende");
  await window.text("se toman las filas que dicen AP o nada");
  await window.text("Es de otro tratado: no se toma");
  await window.type("Edición", "2014");
  await window.screen("mapping-rules");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Importar");
  await window.text("La importación terminó");
  await window.press("Ver las reglas del tratado");
  await window.text("Listas importadas");
  await window.text("2014");
  assert.deepEqual(await window.accessibility(), []);
});
