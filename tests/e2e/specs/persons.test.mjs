// Somebody asks that their data be erased: the request is answered, the data are handed out, the person goes,
// what a duty had kept goes once it ends, and no byte of the name is left in the files of the office.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, newFolder, openWindow } from "../window.mjs";

const folder = newFolder();
const handed = newFolder();
const name = "Itzel Mora Núñez";
let window;
let contact;
let request;

before(async () => {
  window = await openWindow({ folder });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
  const itzel = { id: null, name, role: "Ventas", mail: "itzel@mora.example", phone: "443 123 4567", isPrimary: true };
  const profile = { legalName: "Huertas de Tzintzun", tradeNames: [], rfc: "", rfcOverride: null, personKind: "legal", scian: null, sizeSector: null, sectors: [], state: "16", municipality: null, address: "", postalCode: "", web: "", programmes: [], exportExperience: "none", contacts: [itzel], figures: [], markets: [], products: [] };
  const company = await window.invoke("companies_register", { profile });
  contact = (await window.invoke("companies_get", { id: company })).profile.contacts[0].id;
  const { today } = await window.invoke("desk_today");
  const asked = { name, representative: "", replyTo: "itzel@mora.example", right: "cancellation", law: "lgpdppso", receivedOn: today, identity: "copy", details: "" };
  request = await window.invoke("privacy_save_request", { input: { id: null, version: 0, request: asked, subject: { kind: "contact", id: contact } } });
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("the request says by when it is answered, and is granted", async () => {
  await window.go(`/privacy/requests/${request}`);
  await window.text("Responder a más tardar");
  await window.screen("persons-request");
  assert.deepEqual(await window.accessibility(), []);
  await window.press("Responder");
  await window.click("Procede");
  await window.type("Fundamento o nota", "Procede: ya no hay finalidad");
  await window.press("Guardar");
  await window.text("Se respondió");
});

test("all that the office has of the person is handed out as a file", async () => {
  window.willChoose(handed);
  await window.press("Entregar sus datos");
  await window.driver.wait(() => existsSync(join(handed, "datos.json")) || readdirSync(handed).length > 0, 60_000, "nothing is handed out");
  const written = readdirSync(handed, { recursive: true }).map(String);
  assert.ok(written.some((file) => file.endsWith(".pdf")) && written.some((file) => file.endsWith(".json")), `${written}`);
  const json = written.find((file) => file.endsWith(".json"));
  assert.ok(readFileSync(join(handed, json), "utf8").includes(name));
});

test("the person is erased, and the request stays until it is closed", async () => {
  await window.go(`/privacy/erase/contact/${contact}`);
  await window.text("Qué se suprime");
  await window.screen("persons-erase");
  assert.deepEqual(await window.accessibility(), []);
  await window.type("Motivo", "Solicitud de cancelación");
  await window.press("Suprimir para siempre");
  await window.find(By.xpath("//a[normalize-space(.)='Ver las supresiones']"));
  assert.equal(isInFiles(), true, "the open request is answered in the name of the person");
  await window.go(`/privacy/requests/${request}`);
  for (const step of ["Anotar que se cumplió", "Cerrar"]) {
    await window.press(step);
    await window.find(By.css("[role=dialog]"));
    await window.press("Guardar");
    await window.gone("[role=dialog]");
  }
});

test("what was left goes too, and nothing of the name stays in the files", async () => {
  await window.go("/");
  await window.press("Ya nada obliga a conservar un registro que quedó de una supresión.");
  await window.press("Suprimir lo que quedó");
  const erase = await window.find(By.xpath("//*[@role='dialog']//button[normalize-space(.)='Suprimir lo que quedó']"));
  await window.screen("persons-left");
  assert.deepEqual(await window.accessibility(), []);
  await erase.click();
  await window.text("Se suprimió un registro.");
  assert.equal(isInFiles(), false);
  const { ok } = await window.invoke("journal_verify");
  assert.equal(ok, true);
});

/** Whether the name is anywhere in the office's file or beside it. */
function isInFiles() {
  return ["office.db", "office.db-wal"]
    .map((file) => join(folder, file))
    .filter(existsSync)
    .some((file) => readFileSync(file).includes(name));
}
