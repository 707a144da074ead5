// One path as a person walks it: the office opens, a company and its product are registered, the
// treaties are asked, the sheet is printed, the last place of a fair is taken, everything is
// there after a restart.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, newFolder, openWindow } from "../window.mjs";

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
  await window.begin("Con la oficina vacía");
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
  await window.choose("Código", "080440", "0804.40");
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

test("a price in pesos against a duty in dollars asks for the exchange rate", { skip: schedule !== official }, async () => {
  const pesos = { product: "24021030", value: "1000000", currency: "MXN", quantities: "1000 kg" };
  await ask("US", pesos);
  await window.text("el tipo de cambio de");
  await ask("US", { ...pesos, rates: "MXN/USD 0.05;USD/MXN 20", ratesOn: "2026-11-20", ratesFrom: "Banco de México, FIX" });
  await window.text("1 USD = 20 MXN");
  await window.text("Banco de México, FIX");
  assert.deepEqual(await window.accessibility(), []);
});

// What each market must say: the rate or that it is unknown, the agreements, rule, proof and file.
for (const [market, ...words] of [
  ["EU", "TLCUEM", "Sin tratado", "Fuentes de esta respuesta"],
  ["GB", "Reino Unido", "Sin tratado", "Fuentes de esta respuesta"],
  ["JP", "Desconocido", "AAE México-Japón", "TIPAT", "Regla de origen", "Prueba de origen", "Carga «"],
  ["CA", "Desconocido", "T-MEC", "TIPAT", "Regla de origen", "Prueba de origen", "Carga «"],
]) {
  test(`the treaties answer for ${market} with what is known`, async () => {
    await ask(market);
    for (const word of words) {
      await window.text(word);
    }
    await window.screen(`benefits-${market.toLowerCase()}`);
    assert.deepEqual(await window.accessibility(), []);
  });
}

test("a fair with one place is created", async () => {
  await window.fair({ name: "Feria de Hannover", city: "Hannover", starts: "2027-04-20", ends: "2027-04-24" });
  await window.type("Cupo", "1");
  await window.click("Perfil completo");
  await window.screen("mission-form");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Crear");
  await window.find(By.xpath("//h1[contains(., 'Feria de Hannover')]"));
  await window.screen("mission");
});

for (const [company, delegate, outcome] of [
  ["Aguacates de la Meseta", "Citlali Ramírez", "Aguacates de la Meseta tiene lugar"],
  ["Moles de la Sierra", "Joaquín Balam", "Moles de la Sierra quedó en lista de espera"],
]) {
  test(`${company} is registered: ${outcome}`, async () => {
    await window.go("/missions");
    await window.click("Feria de Hannover");
    await window.press("Inscribir una empresa");
    await window.choose("Empresa", company.split(" ")[0], company);
    await window.type("Nombre", delegate);
    await window.screen("mission-register");
    await window.press("Inscribir");
    await window.text(outcome);
    await window.screen("mission-registered");
    await window.press("Ver las inscripciones");
    await window.text(company);
    await window.screen("mission-registrations");
    assert.deepEqual(await window.accessibility(), []);
  });
}

test("a company that waits sends somebody else, and keeps its place in the list", async () => {
  await window.press("Acciones de Moles de la Sierra");
  await window.press("Cambiar personas y productos");
  await window.type("Nombre", "Yaretzi Pech");
  await window.screen("registration-edit");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Guardar");
  await window.text("Yaretzi Pech");
  await window.text("Posición 1 de la lista");
});

test("a change is in the history of the company in words, and is undone there", async () => {
  await window.go("/companies");
  await window.click("Aguacates de la Meseta");
  await window.press("Editar");
  await window.type("Sitio web", "aguacates.mx");
  await window.press("Guardar");
  await window.find(By.xpath("//h1[contains(., 'Aguacates de la Meseta')]"));
  await window.press("Historia");
  await window.text("Se cambió una empresa");
  await window.text("Sitio web");
  await window.screen("company-history");
  const said = await window.driver.executeScript("return document.querySelector('main').innerText");
  assert.doesNotMatch(said, /[0-9a-f]{8}-[0-9a-f]{4}-|\{"|_id\b|_at\b|\bnull\b/, "the history speaks in codes");
  await window.press("Deshacer");
  await window.text("Se deshizo una operación");
});

test("everything is there after a restart", async () => {
  await window.close();
  window = await openWindow({ folder });
  await window.find(By.xpath("//nav//a[contains(., 'Inicio')]"));
  await window.screen("home");
  await window.go("/companies");
  await window.text("Moles de la Sierra");
  await window.click("Aguacates de la Meseta");
  await window.press("Historia");
  await window.text("Se deshizo una operación");
  await window.go("/missions");
  await window.click("Feria de Hannover");
  await window.press("Inscripciones");
  await window.text("1 de 1 lugares ocupados");
  await window.text("1 en espera");
  await window.go("/settings/markets/US");
  await window.text("2026 rev 10");
  await ask("US");
  await window.text("2,240.00");
});

/** Asks about fresh avocados, 20,000 kg for USD 50,000, unless told otherwise. */
async function ask(market, some = {}) {
  const question = new URLSearchParams({
    product: "080440",
    market,
    on: "2026-11-23",
    quantities: "20000 kg",
    value: "50000",
    ...some,
  });
  await window.go(`/treaties?${question}`);
}
