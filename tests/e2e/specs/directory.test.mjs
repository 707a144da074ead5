// What a company lets be public goes into the directory and nothing else does: the consent, the folder,
// the catalogue, lists with chosen columns and the office in an open format.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { browser, By, Key, newFolder, openPage, openWindow } from "../window.mjs";

const folder = newFolder();
const stick = join(folder, "memoria");
/** Gathering and setting every company takes longer than a screen. */
const long = 120_000;
let window;
let company;
let others;
let today;

before(async () => {
  window = await openWindow({ folder });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina de práctica");
  ({ today } = await window.invoke("desk_today"));
  const { rows } = await window.companies({ limit: 200 });
  for (const { id } of rows) {
    const found = await window.invoke("companies_get", { id });
    if (found.profile.products.some(({ isExportable }) => isExportable)) {
      company = found;
      break;
    }
  }
  others = rows.filter(({ id, legalName }) => id !== company.id && !company.profile.legalName.includes(legalName));
  assert.ok(others.length > 0);
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("a company that said nothing is in no directory, and its page says so", async () => {
  await window.go(`/companies/${company.id}/directory`);
  await window.text("No está en el directorio: No ha dado su consentimiento");
  await window.screen("directory-company-out");
  assert.deepEqual(await window.accessibility(), []);
  await window.go("/companies/directory");
  await window.text("Ninguna empresa puede estar en el directorio");
  await window.find(By.xpath("//button[normalize-space(.)='Escribir en una carpeta' and @disabled]"));
});

test("its consent is kept by keyboard, with what may be public", async () => {
  await window.go(`/companies/${company.id}/directory`);
  await window.tabTo("Registrar el consentimiento");
  await window.keys(Key.ENTER);
  await window.text("Marca solo lo que la empresa consintió");
  assert.deepEqual(await window.accessibility(), []);
  // Without a name it is not kept, and what was typed stays.
  await window.type("Quién dio el consentimiento", "Rosa Huerta, representante legal");
  await window.press("Guardar");
  await window.text("Elige al menos un nombre");
  await window.press("Marcar todo");
  await window.day("Fecha del consentimiento", today);
  await window.screen("directory-listing");
  await window.press("Guardar");
  await window.text("Está en el directorio");
  await window.text("Rosa Huerta, representante legal");
  await window.screen("directory-company");
  assert.deepEqual(await window.accessibility(), []);
});

test("the directory tells who is in and who is not, and leads there", async () => {
  await window.go("/companies");
  await window.press("Más acciones");
  await window.press("Preparar el directorio");
  await window.text("1 empresa está en el directorio");
  await window.find("table[aria-label='Quién queda fuera']");
  await window.screen("directory");
  assert.deepEqual(await window.accessibility(), []);
  await window.press(others[0].legalName);
  await window.text("No está en el directorio");
});

test("the folder holds the company that consented, and none that did not", async () => {
  mkdirSync(stick);
  await window.go("/companies/directory");
  await window.text("1 empresa está en el directorio");
  window.willChoose(stick);
  await window.tabTo("Escribir en una carpeta");
  await window.keys(Key.ENTER);
  await window.text("El directorio está en la carpeta «memoria»");
  await window.screen("directory-written");
  assert.deepEqual(await window.accessibility(), []);
  const names = readdirSync(stick);
  assert.ok(names.includes("index.html"));
  const written = names.flatMap((name) => saidIn(readFileSync(join(stick, name), "utf8"))).join("\n");
  assert.ok(written.includes(company.profile.legalName), "the company is not in it");
  const told = others.filter(({ legalName, rfc }) => written.includes(legalName) || (rfc && written.includes(rfc)));
  assert.deepEqual(told.map(({ legalName }) => legalName), []);
  // Never published, whatever was marked.
  assert.ok(!company.profile.rfc || !written.includes(company.profile.rfc));
});

/** What a page says, with nothing escaped: its words, and every text of the data that it carries. */
function saidIn(page) {
  const [html, data] = page.split('<script type="application/json" id="data">');
  const signs = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  const words = html.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => signs[sign]);
  return data === undefined ? [words] : [words, ...textsOf(JSON.parse(data.split("</script>")[0]))];
}

function textsOf(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? [...Object.keys(value), ...Object.values(value).flatMap(textsOf)] : [];
}

test("the page opens without the program, is searched, and speaks both languages", { skip: !browser }, async () => {
  const page = await openPage(join(stick, "index.html"));
  try {
    await page.text(company.profile.legalName);
    await page.screen("directory-page");
    assert.deepEqual(await page.accessibility(), []);
    await page.driver.findElement(By.css("input[type=search]")).sendKeys("no hay nada de esto");
    await page.text("Ninguna empresa");
    assert.deepEqual(await page.accessibility(), []);
    await page.driver.findElement(By.css("input[type=search]")).clear();
    await page.press("English");
    await page.text("Directory of exporting companies");
    await page.screen("directory-page-en");
    assert.deepEqual(await page.accessibility(), []);
  } finally {
    await page.close();
  }
});

test("nothing is written over what is there already", async () => {
  const before = readFileSync(join(stick, "index.html"));
  window.willChoose(stick);
  await window.press("Escribir en una carpeta");
  await window.text("tiene algo adentro");
  assert.deepEqual(readFileSync(join(stick, "index.html")), before);
});

test("it is printed as a catalogue", async () => {
  const catalogue = join(folder, "directorio.pdf");
  window.willChoose(catalogue);
  await window.press("Guardar como PDF");
  await window.text("El directorio está en directorio.pdf");
  assert.equal(readFileSync(catalogue).subarray(0, 5).toString(), "%PDF-");
});

test("a list is exported with the columns that are wanted", async () => {
  const sheet = join(folder, "empresas.csv");
  await window.go("/companies");
  await window.press("Más acciones");
  await window.press("Exportar esta lista…");
  await window.click("Todas");
  await window.text("son datos de una persona");
  await window.click("CSV");
  await window.screen("export-list");
  assert.deepEqual(await window.accessibility(), []);
  window.willChoose(sheet);
  await window.press("Exportar");
  await window.driver.wait(() => existsSync(sheet), long, "no sheet");
  await window.gone("[role=dialog]");
  const [header, ...lines] = readFileSync(sheet, "utf8").trim().split("\n");
  for (const column of ["Nombre legal", "Correo", "Códigos arancelarios"]) assert.ok(header.includes(column), header);
  assert.ok(lines.length >= others.length);
});

test("the office is handed out in an open format", async () => {
  const whole = join(folder, "oficina.zip");
  await window.go("/settings/safety");
  await window.click("Con datos personales");
  await window.text("Lleva nombres, correos");
  await window.screen("export-office");
  assert.deepEqual(await window.accessibility(), []);
  window.willChoose(whole);
  await window.press("Exportar los datos");
  await window.driver.wait(() => existsSync(whole), long, "no package");
  await window.text("Los datos están en oficina.zip");
  assert.equal(readFileSync(whole).subarray(0, 2).toString(), "PK");
});

test("a consent that is withdrawn takes the company out, and is put back by undoing", async () => {
  await window.go(`/companies/${company.id}/directory`);
  await window.press("Retirar el consentimiento");
  await window.find("[role=dialog]");
  assert.deepEqual(await window.accessibility(), []);
  await window.find(By.xpath("//*[@role='dialog']//button[normalize-space(.)='Retirar el consentimiento']")).then((button) => button.click());
  await window.text("No está en el directorio: Retiró su consentimiento");
  await window.press("Deshacer");
  await window.text("Está en el directorio");
});

test("it speaks English too", async () => {
  await window.invoke("settings_set", { input: { locale: "en", theme: "light", density: "compact" } });
  await window.driver.executeScript("location.reload()");
  await window.find(By.css("nav a"));
  await window.go("/companies/directory");
  await window.text("1 company is in the directory");
  assert.deepEqual(await window.accessibility(), []);
});
