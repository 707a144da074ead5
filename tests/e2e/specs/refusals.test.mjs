// What a person brings by mistake, on the real screens: each is refused in words with a next step,
// in both languages, and nothing that was there is lost.
import assert from "node:assert/strict";
import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { By, newFolder, openWindow } from "../window.mjs";

const folder = newFolder();
const schedule = resolve("../fixtures/us_hts.json");
const plain = readFileSync(schedule);
let window;

before(async () => {
  window = await openWindow({ folder });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

describe("a file that is no tariff", () => {
  const packed = gzipSync(plain);
  for (const [name, content, ...words] of [
    ["vacio.json", Buffer.alloc(0), "está vacío", "Descárgalo de nuevo"],
    ["foto.jpg", Buffer.concat([Buffer.from("ffd8ffe000104a464946", "hex"), randomBytes(4000)]), "no es un arancel oficial"],
    ["ruido.json", randomBytes(200_000), "Elige el archivo tal como lo publica"],
    ["pedidos.json", Buffer.from('[{"order": 1, "total": "20.00"}, {"order": 2}]'), "Elige el archivo"],
    ["columnas.html", Buffer.from("<table>\n<tr><td>nombre,correo</td></tr>\n</table>"), "Elige el archivo"],
    ["libro.xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]), "guárdalo como XLSX o CSV"],
    ["cortado.json.gz", packed.subarray(0, packed.length / 2), "está incompleto", "Descárgalo de nuevo"],
    ["cortado.json", plain.subarray(0, plain.length / 2), "está incompleto", "Descárgalo de nuevo"],
    ["latin1.json", Buffer.from(plain.toString().replaceAll("vocado", "vocad\u00f3"), "latin1"), "Guárdalo en UTF-8"],
  ]) {
    test(name, async () => {
      const path = join(folder, name);
      writeFileSync(path, content);
      await bring(path);
      await refused(name, ...words);
    });
  }

  test("300 MB of noise", async () => {
    const path = join(folder, "enorme.json");
    const file = openSync(path, "w");
    const noise = randomBytes(10_000_000);
    for (let part = 0; part < 30; part += 1) writeSync(file, noise);
    closeSync(file);
    await bring(path);
    await refused("enorme.json", "Elige el archivo");
    truncateSync(path);
  });

  test("the tariff of another market is not even proposed", async () => {
    window.willChoose(schedule);
    await window.go("/");
    await window.go("/settings/import");
    await window.press("Elegir un archivo");
    await window.choose("Mercado", "Estados", "Estados Unidos");
    await window.type("Mercado", "Canadá");
    await wait(500);
    const proposed = await window.driver.executeScript(
      "return [...document.querySelectorAll('[role=option]')].map((option) => option.textContent)",
    );
    assert.ok(proposed.every((text) => !text.includes("Canadá")), proposed.join());
  });

  test("and the right one is imported after all of them", async () => {
    await bring(schedule);
    await window.text("La importación terminó");
  });
});

describe("a form that cannot be true", () => {
  test("a company says every problem at its field", async () => {
    await window.go("/companies/new");
    await window.type("RFC", "AME200115AB4");
    await window.press("Registrar");
    await window.text("2 datos por corregir");
    const invalid = await window.driver.findElements(By.css("[aria-invalid=true]"));
    assert.ok(invalid.length >= 2, "the name and the RFC are marked");
    // Nothing of what was typed is gone.
    assert.equal(await (await window.field("RFC")).getAttribute("value"), "AME200115AB4");
  });

  test("a mission does not end before it starts, and no month has 31 days that has 30", async () => {
    await window.fair({ name: "Encuentro de Berlín", city: "Berlín", starts: "2027-04-31", ends: "2027-04-20" });
    await window.press("Crear");
    await window.text("El último día va después del primero");
    const days = await window.find(By.xpath("//*[normalize-space(text())='Empieza']/following::*[@role='group'][1]"));
    assert.match(await days.getText(), /^30/, "31 April became the last day of April");
  });
});

test("the same words in English", async () => {
  await window.invoke("settings_set", { input: { locale: "en", theme: "light", density: "compact" } });
  await window.driver.executeScript("location.reload()");
  await window.find(By.xpath("//nav//a[contains(., 'Home')]"));
  await window.go("/settings/import");
  for (const [name, ...words] of [
    ["foto.jpg", "is not an official tariff"],
    ["cortado.json.gz", "incomplete", "Download it again"],
  ]) {
    window.willChoose(join(folder, name));
    await window.press("Choose a file");
    if (name.endsWith("gz")) {
      await window.type("Edition", "2027");
      await window.press("Import");
    }
    await refused(name, ...words);
    await window.go("/");
    await window.go("/settings/import");
  }
  assert.deepEqual(await window.accessibility(), []);
});

describe("an office that does not open", () => {
  const office = join(folder, "office.db");

  test("of a newer version", async () => {
    await window.invoke("settings_set", { input: { locale: "es-MX", theme: "light", density: "compact" } });
    await window.find(By.xpath("//nav//a[contains(., 'Inicio')]"));
    await window.invoke("backups_create");
    // What a page keeps, as its language, reaches the disk a moment later.
    await wait(2000);
    await window.close();
    const bytes = readFileSync(office);
    const ours = bytes.readUInt32BE(60);
    bytes.writeUInt32BE(ours + 7, 60);
    writeFileSync(office, bytes);
    window = await openWindow({ folder });
    await window.text(`esquema ${ours + 7}`);
    await window.text("Actualiza Proa en este equipo");
    await window.screen("office-newer");
    assert.deepEqual(await window.accessibility(), []);
    await window.close();
    bytes.writeUInt32BE(ours, 60);
    writeFileSync(office, bytes);
  });

  test("with a damaged page: it is shown, taken back, and restored from its backup", async () => {
    const bytes = readFileSync(office);
    bytes.fill(0, bytes.length - 4096);
    writeFileSync(office, bytes);
    window = await openWindow({ folder });
    await window.text("office.db está dañado");
    await window.screen("office-damaged");
    assert.deepEqual(await window.accessibility(), []);
    await window.press("Restaurar");
    const agreed = By.xpath("//*[@role='alertdialog' or @role='dialog']//button[normalize-space(.)='Restaurar']");
    const restore = await window.find(agreed);
    await window.screen("office-damaged-restore");
    await restore.click();
    await window.find(By.xpath("//nav//a[contains(., 'Inicio')]"));
  });

  test("with damaged reference data: it opens, and says what to import again", async () => {
    await window.close();
    const reference = join(folder, "reference.db");
    const bytes = readFileSync(reference);
    bytes.fill(0, bytes.length / 2, bytes.length / 2 + 3 * 4096);
    writeFileSync(reference, bytes);
    window = await openWindow({ folder });
    await window.text("Los datos de referencia se repusieron");
    await window.go("/settings");
    await window.text("us_hts.json");
    await window.screen("data-repaired");
    assert.deepEqual(await window.accessibility(), []);
    await bring(schedule);
    await window.text("La importación terminó");
  });
});

/** Chooses a file on the import screen and says what it is, if the screen still asks. */
async function bring(path) {
  await window.go("/");
  await window.go("/settings/import");
  window.willChoose(path);
  await window.press("Elegir un archivo");
  const asked = By.xpath("//label[starts-with(normalize-space(.), 'Edición')]");
  await window.find(By.xpath("//*[@role='alert'] | //label[starts-with(normalize-space(.), 'Edición')]"));
  if ((await window.driver.findElements(asked)).length > 0) {
    await window.choose("Mercado", "Estados Unidos", "Estados Unidos");
    await window.type("Edición", "2026 rev 10");
    await window.press("Importar");
  }
}

/** Waits for the words of a refusal. */
async function refused(...words) {
  let said = "";
  const isSaid = async () => {
    const alerts = await window.driver.findElements(By.css("[role=alert]"));
    said = (await Promise.all(alerts.map((alert) => alert.getText().catch(() => "")))).join("\n");
    return words.every((word) => said.includes(word));
  };
  await window.driver.wait(isSaid, 20_000, () => `not ${words.join(" … ")}, but ${said}`);
}
