// A company that is there twice: found, laid side by side, joined and taken back by keyboard, and told
// apart.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { By, Key, newFolder, openWindow } from "../window.mjs";

const once = "Empacadora Tzintzun";
const twice = `${once} SA de CV`;
let window;
let first;
let second;

before(async () => {
  window = await openWindow({ folder: newFolder() });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina de práctica");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("a company is registered twice, although it is told that it may be there", async () => {
  first = await register(once, "Calle Uno 10");
  second = await register(twice, "Avenida Dos 20", () => window.text("Puede que ya esté registrada"));
});

test("the search finds the two", async () => {
  await window.go("/companies/duplicates");
  await window.text("Aún no se han buscado duplicados");
  assert.deepEqual(await window.accessibility(), []);
  await window.tabTo("Buscar duplicados");
  await window.keys(Key.ENTER);
  await window.text(twice);
  await window.text("Mismo nombre");
  await window.screen("duplicates");
  assert.deepEqual(await window.accessibility(), []);
  await window.go("/");
  await window.text("Posibles duplicados");
});

test("they are laid side by side, and nothing is chosen beforehand", async () => {
  await openPair();
  await window.text("Faltan 2 datos por elegir.");
  await window.screen("company-merge");
  assert.deepEqual(await window.accessibility(), []);
});

test("what does not agree is chosen by keyboard, and the two are joined once that is confirmed", async () => {
  await window.press("Unir");
  await window.keys(Key.SPACE);
  await window.text("Falta 1 dato por elegir.");
  await window.press("Unir");
  await window.keys(Key.SPACE);
  await window.text("Todo lo que no coincide está elegido.");
  await window.press("Unir");
  await window.text(`«${twice}» se integra a «${once}»`);
  await window.screen("company-merge-confirm");
  assert.deepEqual(await window.accessibility(), []);
  await inDialog("Unir");
  await window.find(By.xpath(`//h1[normalize-space(.)='${once}']`));
  const { profile, archived } = await company(second);
  assert.equal(profile.legalName, twice);
  assert.equal(archived.successor, first);
  assert.equal((await company(first)).profile.legalName, once);
});

test("the page of the one that went leads to the one that stays", async () => {
  await window.go(`/companies/${second}`);
  await window.text(`«${twice}» ahora es parte de esta empresa`);
  await window.screen("company-joined");
  assert.deepEqual(await window.accessibility(), []);
});

test("it is taken back, and both are there as they were", async () => {
  await window.go("/settings/journal");
  await window.press("Deshacer");
  await window.driver.wait(async () => (await company(second)).archived === null, 20_000, "nothing is taken back");
  assert.deepEqual((await company(first)).profile.tradeNames, []);
});

test("they are told apart with the reason, and decided again", async () => {
  await window.go("/companies/duplicates");
  await window.focusRow(twice);
  await window.keys("n");
  await window.type("¿Cómo se sabe?", "Son dos plantas");
  await inDialog("No son la misma");
  await window.text("Quedó dicho que son dos empresas.");
  await window.press("Son dos");
  await window.text("Son dos plantas");
  await window.text("Alma Ríos");
  await window.screen("duplicates-told-apart");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Volver a decidir");
  await window.text("El par está otra vez por decidir.");
});

test("it speaks English too", async () => {
  await window.invoke("settings_set", { input: { locale: "en", theme: "light", density: "compact" } });
  await window.driver.executeScript("location.reload()");
  await window.find(By.css("nav a"));
  await openPair();
  await window.text("2 fields are still to be chosen.");
  assert.deepEqual(await window.accessibility(), []);
});

/** Registers a company through its form; gives its id. */
async function register(name, address, beforeSaving = async () => undefined) {
  await window.go("/companies/new");
  await window.type("Nombre legal", name);
  await window.choose("Estado", "Michoacán", "Michoacán");
  await window.type("Domicilio", address);
  await beforeSaving();
  await window.press("Registrar");
  await window.find(By.xpath(`//h1[normalize-space(.)='${name}']`));
  const hash = await window.driver.executeScript("return location.hash");
  return /companies\/([\w-]+)/.exec(hash)?.[1];
}

/** Opens the pair from the list, by keyboard. */
async function openPair() {
  await window.go("/companies/duplicates");
  await window.focusRow(twice);
  await window.keys(Key.ENTER);
  await window.find("[role=radiogroup]");
}

/** Presses a button of the dialog; the page behind it may have one of the same name. */
async function inDialog(name) {
  const button = await window.find(By.xpath(`//*[@role='dialog']//button[normalize-space(.)='${name}']`));
  await button.click();
}

function company(id) {
  return window.invoke("companies_get", { id });
}
