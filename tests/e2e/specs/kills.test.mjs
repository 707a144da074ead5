// The power goes at any moment: nothing is half there, and what was typed comes back.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { By, newFolder, openWindow } from "../window.mjs";

const reference = resolve(process.env.PROA_REFERENCE_FILES ?? "../../../shared/reference");
const official = join(reference, "us/hts_2026_rev_10.json.gz");
const schedule = existsSync(official) ? official : resolve("../fixtures/us_hts.json");
/** So many rows take longer to write than most cuts come. */
const thousands = 3_000;
const long = 180_000;
const isLinux = process.platform === "linux";
const seed = Number(process.env.PROA_E2E_SEED ?? Date.now() % 100_000);
const chance = chanceFrom(seed);
const folder = newFolder();
let window;

before(async () => {
  console.log(`seed ${seed}: PROA_E2E_SEED=${seed} repeats these moments`);
  window = await openWindow({ folder });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
});
after(() => window?.close().catch(() => undefined));
afterEach((context) => window?.keepWhenFailed(context));

test("a tariff file is there whole or not at all", { skip: !isLinux }, async () => {
  for (let cut = 0; cut < 3; cut += 1) {
    await importing();
    await wait(chance(2_500));
    await powerCut();
    const [edition] = await editions();
    // What is listed was loaded whole: an import of the same file must agree with it.
    if (edition) {
      assert.equal(edition.isCurrent, true);
    }
  }
  await importing();
  await window.text("La importación terminó");
  const all = await editions();
  assert.equal(all.length, 1, JSON.stringify(all));
  assert.ok(all[0].lines > 0 && all[0].isCurrent);
});

test("a company is saved whole, or its draft is offered again", { skip: !isLinux }, async () => {
  for (let cut = 0; cut < 3; cut += 1) {
    const name = `Empresa cortada ${cut}`;
    await window.go("/companies/new");
    await window.type("Nombre legal", name);
    await window.press("Agregar un producto");
    await window.type("Descripción", "Aguacate fresco");
    await wait(900);
    await powerCut();
    await window.go("/companies/new");
    await window.text("Recuperamos lo que habías escrito");
    assert.equal(await (await window.field("Nombre legal")).getAttribute("value"), name);
    await window.press("Registrar");
    await wait(chance(250));
    await powerCut();
    const rows = await companies(name);
    if (rows.length === 0) {
      await window.go("/companies/new");
      await window.text("Recuperamos lo que habías escrito");
      await window.press("Registrar");
      await window.find(By.xpath(`//h1[contains(., '${name}')]`));
    }
    const [row] = await companies(name);
    const { profile } = await window.invoke("companies_get", { id: row.id });
    assert.deepEqual(profile.products.map(({ description }) => description), ["Aguacate fresco"]);
    await window.go("/companies/new");
    if (rows.length > 0 && (await window.driver.findElements(By.xpath("//button[contains(., 'Descartar el borrador')]"))).length > 0) {
      await window.press("Descartar el borrador");
    }
  }
  const found = await window.invoke("journal_verify");
  assert.deepEqual(found.findings, []);
});

test("companies of a spreadsheet are written all or none", { skip: !isLinux }, async () => {
  const before = await registered();
  const file = join(folder, "padron.csv");
  writeFileSync(file, padron(thousands));
  await window.go("/companies/import");
  window.willChoose(file);
  await window.press("Elegir un archivo");
  await window.text("Arriba de cada columna");
  await window.press("Leer el archivo");
  const hash = () => window.driver.executeScript("return location.hash");
  await window.driver.wait(async () => /import\/[\w-]{9,}/.test(await hash()), long, "the file is never read");
  const place = (await hash()).slice(1);
  let all = before;
  for (let cut = 0; cut < 3 && all === before; cut += 1) {
    await writing(place);
    await wait(chance(2_500));
    await powerCut();
    all = await registered();
    assert.ok([before, before + thousands].includes(all), `${all - before} of ${thousands}`);
  }
  if (all === before) {
    await writing(place);
    await window.driver.wait(async () => (await registered()) === before + thousands, long, "they are never written");
  }
  assert.deepEqual((await window.invoke("journal_verify")).findings, []);
});

test("two companies are joined whole or not at all", { skip: !isLinux }, async () => {
  const [model] = await companies("Empresa cortada 0");
  const { profile } = await window.invoke("companies_get", { id: model.id });
  const blank = { ...profile, products: [], contacts: [] };
  const keep = await window.invoke("companies_register", { profile: { ...blank, legalName: "Unión de Prueba" } });
  const gone = await window.invoke("companies_register", { profile: { ...blank, legalName: "Unión de Prueba", web: "https://union.example" } });
  const order = { input: { keep, keepVersion: 1, gone, goneVersion: 1, choices: [], reason: null } };
  for (let cut = 0; cut < 3; cut += 1) {
    await window.driver.executeScript("window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])", "companies_merge", order);
    await wait(chance(60));
    await powerCut();
    const [stays, goes] = [await window.invoke("companies_get", { id: keep }), await window.invoke("companies_get", { id: gone })];
    const isJoined = goes.archived?.successor === keep;
    assert.equal(stays.profile.web, isJoined ? "https://union.example" : "");
    assert.deepEqual((await window.invoke("journal_verify")).findings, []);
    if (isJoined) {
      return;
    }
  }
  await window.invoke("companies_merge", order);
  assert.equal((await window.invoke("companies_get", { id: gone })).archived.successor, keep);
});

async function powerCut() {
  await window.kill();
  window = await openWindow({ folder });
  await window.find(By.xpath("//nav//a[contains(., 'Inicio')]"));
}

async function importing() {
  await window.go("/");
  await window.go("/settings/import");
  window.willChoose(schedule);
  await window.press("Elegir un archivo");
  await window.type("Edición", "2026 rev 10");
  await window.press("Importar");
}

/** Starts to write the rows of an import. */
async function writing(place) {
  await window.go(place);
  const start = await window.find(By.xpath("//button[starts-with(normalize-space(.), 'Escribir ')]"));
  await start.click();
  await window.press("Escribir en el registro");
}

/** A spreadsheet of so many companies. */
function padron(rows) {
  const row = (_, index) => `Empresa ${index} del Padrón,Michoacán,ventas${index}@padron.example`;
  return ["Razón social,Estado,Correo", ...Array.from({ length: rows }, row)].join("\n");
}

async function registered() {
  return (await window.companies()).total;
}

async function editions() {
  const { markets } = await window.invoke("reference_status");
  return markets.find(({ market }) => market === "US").schedules;
}

async function companies(text) {
  const page = await window.companies({ text, limit: 20 });
  return page.rows.filter(({ legalName }) => legalName === text);
}

/** Moments below a limit, the same for the same seed (mulberry32). */
function chanceFrom(start) {
  let state = start;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
