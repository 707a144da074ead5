// A company from what it offers to its export plan: product, certificate and photograph, the buyer who finds
// it, the diagnosis, the plan that begins from it, and its papers.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, newFolder, openWindow } from "../window.mjs";

/** A red square of 64 pixels, as a picture file. */
const picture = join(newFolder(), "caja.png");
const papers = newFolder();
let window;
let company;
let product;

before(async () => {
  window = await openWindow({ folder: newFolder() });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
  const avocado = { id: null, description: "Aguacate Hass", code: "080440", edition: "HS2022", capacity: "200", capacityUnit: "t", capacityPeriod: "month", certifications: [], isExportable: true };
  const profile = { legalName: "Huertas de Tzintzun", tradeNames: [], rfc: "", rfcOverride: null, personKind: "legal", scian: null, sizeSector: null, sectors: [], state: "16", municipality: null, address: "", postalCode: "", web: "", programmes: [], exportExperience: "regular", contacts: [], figures: [], markets: [], products: [avocado] };
  company = await window.invoke("companies_register", { profile });
  product = (await window.invoke("companies_get", { id: company })).profile.products[0].id;
  writeFileSync(picture, await drawn());
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("what a company offers of a product is kept", async () => {
  await window.go(`/companies/${company}/products/${product}`);
  await window.text("Aún no se sabe qué ofrece la empresa");
  await window.press("Editar la oferta");
  await window.type("Plazo de entrega", "12");
  await window.type("Pedido mínimo", "20");
  await window.type("Unidad del pedido mínimo", "t");
  await window.type("Precio, o el más bajo", "1,850.50");
  await window.choose("Moneda", "USD", "USD");
  await window.type("Unidad del precio", "t");
  await window.type("Destinos", "Japón");
  await window.find(By.xpath("//*[@role='option'][contains(., 'Japón')]"));
  await window.take("Japón");
  // The list of a field that takes several stays open until it is left.
  await window.keys(Key.TAB);
  await window.gone("[role='option']");
  await window.type("Ficha técnica en español", "Calibre 48, caja de 4 kg");
  await window.press("Guardar");
  await window.text("Se guardó la oferta de Aguacate Hass");
  await window.text("12 días");
  await window.screen("advising-offer");
  assert.deepEqual(await window.accessibility(), []);
});

test("a certificate and a photograph stand with it", async () => {
  await window.press("Agregar una certificación");
  await window.type("Certificación", "Orgánico");
  await window.keys(Key.TAB);
  await window.gone("[role='option']");
  await window.type("Quién la otorgó", "Certificadora de prueba");
  await window.day("Vigente hasta", "2030-12-31");
  await window.press("Guardar");
  await window.text("Se guardó Orgánico");
  window.willChoose(picture);
  await window.press("Agregar una fotografía");
  await window.text("Se agregó la fotografía");
  await window.type("Qué se ve, en español", "Caja de aguacates");
  await window.type("Qué se ve, en inglés", "A box of avocados");
  await window.press("Guardar");
  await window.text("Se guardó la descripción");
  await window.screen("advising-product");
  assert.deepEqual(await window.accessibility(), []);
});

test("who looks for it finds the company, and why", async () => {
  await window.go("/companies/suppliers");
  await window.type("Producto", "aguacate");
  await window.press("Buscar empresas");
  await window.text("Huertas de Tzintzun");
  await window.text("El producto dice lo que se busca");
  await window.screen("advising-suppliers");
  assert.deepEqual(await window.accessibility(), []);
});

test("a diagnosis is made by its questions, and scores", async () => {
  await window.go(`/companies/${company}/readiness`);
  await window.press("Hacer un diagnóstico");
  await window.type("Quién responde por la empresa", "Dirección general");
  const questions = await window.driver.findElements(By.css("fieldset [role='radiogroup'], [role='radiogroup']"));
  assert.ok(questions.length >= 30, `${questions.length}`);
  for (const question of questions) {
    const [lowest] = await question.findElements(By.css("label"));
    await window.driver.executeScript("arguments[0].scrollIntoView({block:'center'}); arguments[0].click()", lowest);
  }
  await window.press("Guardar");
  await window.text("Por dónde empezar");
  await window.screen("advising-diagnosis");
  assert.deepEqual(await window.accessibility(), []);
});

test("the plan begins from it, its first action is done, and both are printed", async () => {
  await window.go(`/companies/${company}/plan`);
  await window.press("Hacer un plan");
  for (const action of ["Nombrar a una persona responsable", "Escribir una meta de exportación"]) {
    await (await window.find(By.xpath(`//label[contains(normalize-space(.), '${action}')]`))).click();
  }
  await window.screen("advising-plan-new");
  await window.press("Guardar");
  await window.text("Se guardó el plan de Huertas de Tzintzun");
  await window.screen("advising-plan");
  assert.deepEqual(await window.accessibility(), []);
  await window.text("0 terminadas · 2 abiertas");
  await printed("plan.pdf");
  await window.go(`/companies/${company}/readiness`);
  await printed("diagnosis.pdf");
});

/** Has what the screen shows printed in Spanish. */
async function printed(name) {
  const paper = join(papers, name);
  window.willChoose(paper);
  await window.press("Guardar como PDF");
  await window.press("Español (México)");
  await window.driver.wait(() => isPdf(paper), 60_000, `${name} is never printed`);
}

/** Whether a paper was written, and is one. */
function isPdf(file) {
  try {
    return readFileSync(file).subarray(0, 5).toString() === "%PDF-";
  } catch {
    return false;
  }
}

/** A picture that the page draws. */
async function drawn() {
  const url = await window.driver.executeScript(`
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const context = canvas.getContext("2d");
    context.fillStyle = "#557733";
    context.fillRect(0, 0, 640, 480);
    context.fillStyle = "#ddcc44";
    context.fillRect(200, 120, 240, 240);
    return canvas.toDataURL("image/png");
  `);
  return Buffer.from(url.split(",")[1], "base64");
}
