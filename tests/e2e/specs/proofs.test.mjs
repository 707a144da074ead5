// A proof of origin from a kept case to the register: drafted, filled in, printed, handed out, taken back; and
// what a supplier declares.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, openWindow } from "../window.mjs";

let window;
let today;

const line = (name, code, origin, country, value) => ({ name, code, origin, country, value });

/** A cabinet that originates under the T-MEC by its rule, imported on a day. */
const cabinet = (on) => ({
  case: {
    good: { code: "940360", currency: "USD", transaction_value: "200", ex_works: "195", net_cost: "150" },
    materials: [
      line("Partes", "940391", "non-originating", "CN", "70"),
      line("Tableros", "441011", "originating", "MX", "60"),
    ],
    answers: { only_operations: [], points: { "unassembled-or-parts": false } },
  },
  on,
  locale: "es-MX",
});

before(async () => {
  window = await openWindow({});
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina de práctica");
  ({ today } = await window.invoke("settings_state", {}));
  const kept = { id: null, name: "Gabinete de madera", companyId: null, productId: null, question: cabinet(today) };
  await window.invoke("origin_save_case", { input: kept });
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

/** Chooses one out of the list that opens in a part of the form. */
async function pick(part, label, choice) {
  const path = `//fieldset[legend='${part}']//*[normalize-space(text())='${label}']/following::button[1]`;
  const list = await window.find(By.xpath(path));
  await window.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", list);
  await list.click();
  await window.press(choice);
}

/** Activates a button by keyboard: what was just said may stand over it. */
async function activate(path) {
  const button = await window.find(By.xpath(path));
  await window.driver.executeScript("arguments[0].focus()", button);
  await window.keys(Key.ENTER);
}

test("an empty register says how to begin", async () => {
  await window.go("/proofs");
  await window.text("Todavía no hay pruebas de origen");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Ver los casos de origen");
  await window.click("Gabinete de madera");
});

test("a proof is drafted from the case, and says what is missing beside the fields", async () => {
  const way = await window.find(By.xpath("//nav[@aria-label='Preparar prueba de origen']//a[.='T-MEC']"));
  await way.click();
  await window.find(By.xpath("//h1[contains(., 'Preparar prueba de origen')]"));
  await window.text("Quien certifica, Nombre");
  assert.equal(await (await window.field("Código")).getAttribute("value"), "940360");
  assert.deepEqual(await window.accessibility(), []);
});

test("what is missing leads to its field, by keyboard", async () => {
  await window.tabTo("Quien certifica, Nombre");
  await window.driver.switchTo().activeElement().sendKeys(Key.ENTER);
  const focused = await window.driver.switchTo().activeElement().getAttribute("name");
  assert.equal(focused, "certifier.name");
});

test("a draft is kept as it is, and its PDF says that it is one", async () => {
  await window.type("Nombre", "Persona de Prueba");
  await window.press("Guardar borrador");
  await window.find(By.xpath("//h1[contains(., 'Gabinete de madera')]"));
  const path = join(window.folder, "borrador.pdf");
  window.willChoose(path);
  await window.press("Imprimir");
  await window.text("borrador.pdf");
  assert.equal(readFileSync(path).subarray(0, 5).toString(), "%PDF-");
});

test("its documents are kept with it, and come back when they were taken away", async () => {
  const path = join(window.folder, "factura.pdf");
  writeFileSync(path, "una factura");
  window.willChoose(path);
  await activate("//button[normalize-space(.)='Agregar documento']");
  await window.text("factura.pdf");
  await activate("//button[@aria-label='Quitar factura.pdf']");
  await window.text("El documento se quitó.");
  await window.press("Deshacer");
  await window.find(By.css("[aria-label='Quitar factura.pdf']"));
});

test("what is complete is handed out, and does not change from then on", async () => {
  await window.type("Domicilio", "Calle Uno 1");
  await window.choose("País", "México", "México");
  await window.type("Teléfono", "+524431234567");
  await window.type("Correo", "origen@ejemplo.mx");
  await window.type("Cargo", "Gerencia");
  await pick("Parte importadora", "Cómo se indica", "No se conoce");
  // What is missing names the same field above the form.
  const path = "(//*[normalize-space(text())='Día de la firma'])[last()]/following::*[@role='spinbutton'][1]";
  const signed = await window.find(By.xpath(path));
  await window.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", signed);
  await signed.click();
  const [year, month, day] = today.split("-");
  await window.keys(day, month, year);
  await window.type("Factura o documento", "F-1");
  await window.text("Está completa");
  await window.press("Guardar y entregar");
  await window.text("Se entregó el");
  await window.text("Persona de Prueba");
  assert.deepEqual(await window.accessibility(), []);
});

test("no document is taken away from what was handed out", async () => {
  await window.text("factura.pdf");
  await window.gone("[aria-label='Quitar factura.pdf']");
});

test("it is withdrawn for a reason, and stays in the register", async () => {
  await window.press("Retirar la prueba");
  await window.type("Por qué se retira", "Cambió el importador");
  await window.find(By.css("[role='dialog'] button[type='submit']")).then((button) => button.click());
  await window.text("Se retiró el");
  await window.go("/proofs");
  await window.text("Retirada");
  await window.go("/proofs?state=issued");
  await window.text("Ninguna prueba cumple con estos filtros");
});

test("a declaration of a supplier is asked for and comes", async () => {
  await window.go("/proofs/declarations");
  await window.press("Pedir una declaración");
  await window.type("Empresa proveedora", "Herrajes de Prueba");
  await window.type("Material", "Bisagras");
  await window.type("Tratados", "T-MEC");
  await window.take("T-MEC");
  await window.keys(Key.ESCAPE);
  await window.press("Guardar");
  await window.text("En espera");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Acciones de Bisagras");
  await window.press("Anotar que llegó");
  await window.press("Guardar");
  await window.gone("[role='dialog']");
  await window.find(By.xpath("//td//*[normalize-space(.)='Vale']"));
});

test("the same in English", async () => {
  await window.invoke("settings_set", { input: { locale: "en", theme: "light", density: "compact" } });
  await window.driver.executeScript("location.reload()");
  await window.find(By.css("nav a"));
  await window.go("/proofs");
  await window.text("USMCA");
  await window.text("Withdrawn");
  assert.deepEqual(await window.accessibility(), []);
});
