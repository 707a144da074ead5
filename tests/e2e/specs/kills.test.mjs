// The power goes at any moment: nothing is half there, and what was typed comes back.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { By, newFolder, openWindow } from "../window.mjs";

const reference = resolve(process.env.PROA_REFERENCE_FILES ?? "../../../shared/reference");
const official = join(reference, "us/hts_2026_rev_10.json.gz");
const schedule = existsSync(official) ? official : resolve("../fixtures/us_hts.json");
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

async function editions() {
  const { markets } = await window.invoke("reference_status");
  return markets.find(({ market }) => market === "US").schedules;
}

async function companies(text) {
  const page = await window.invoke("companies_list", {
    input: {
      text,
      states: [],
      sizes: [],
      sectors: [],
      product: null,
      statuses: ["active"],
      only: null,
      except: [],
      sort: { by: "name", descending: false },
      after: null,
      limit: 20,
    },
  });
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
