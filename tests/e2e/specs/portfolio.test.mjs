// The whole portfolio is asked about in every market, and what it could save is put in order.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { newFolder, openWindow } from "../window.mjs";

const reference = resolve(process.env.PROA_REFERENCE_FILES ?? "../../../shared/reference");
/** The publisher's own file where it is at hand, else rows of our making in its layout. */
const official = (file, fixture) => {
  const path = join(reference, file);
  return existsSync(path) ? path : resolve(`../fixtures/${fixture}`);
};
const folder = newFolder();
let window;

before(async () => {
  window = await openWindow({ folder });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina de práctica");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

async function take(file, edition) {
  await window.go("/settings");
  await window.go("/settings/import");
  window.willChoose(file);
  await window.press("Elegir un archivo");
  await window.type("Edición", edition);
  await window.press("Importar");
  await window.text("La importación terminó");
  assert.deepEqual(await window.accessibility(), []);
}

test("nothing is shown before the first scan, and nothing is supposed", async () => {
  await window.go("/treaties");
  await window.press("Toda la cartera");
  await window.text("Aún no se ha revisado la cartera");
  await window.screen("portfolio-empty");
  assert.deepEqual(await window.accessibility(), []);
});

test("the portfolio is scanned with what the sentence says", async () => {
  await take(official("us/hts_2026_rev_10.json.gz", "us_hts.json"), "2026 rev 10");
  await window.go("/treaties/portfolio?currency=USD&value=100000&cost=40&shipments=12&on=2026-11-27");
  await window.press("Revisar la cartera");
  await window.text("Revisada el");
  await window.text("no hay un arancel oficial cargado");
  await window.screen("portfolio");
  assert.deepEqual(await window.accessibility(), []);
  const scan = await window.invoke("treaties_scan_last", {});
  assert.deepEqual(scan.stale, []);
  const products = scan.tally.products;
  for (const { market, known, needsInput, textOnly, unknown } of scan.markets) {
    assert.equal(known + needsInput + textOnly + unknown, products, market);
  }
});

test("a row leads to the whole answer for its company", async () => {
  await window.go("/treaties/portfolio?shown=all&markets=US&by=company");
  await window.text("Falta la cantidad");
  await window.screen("portfolio-all");
  const row = await window.find("[role=row] [role=gridcell]");
  await row.click();
  await window.text("Conviene saber");
  await window.screen("portfolio-answer");
  const address = await window.driver.getCurrentUrl();
  assert.match(address, /treaties\?product=\d+&market=US.*company=/);
  assert.deepEqual(await window.accessibility(), []);
});

test("the preference left unused is counted by chapter", async () => {
  await take(official("us/usmca_product_shares_2025.csv.gz", "us_use_shares.csv"), "2025");
  await window.go("/treaties/unused");
  await window.text("Por capítulo");
  await window.text("Capítulo 08");
  await window.screen("unused");
  assert.deepEqual(await window.accessibility(), []);
  await window.go("/treaties?product=080440&market=US&on=2026-11-27");
  await window.text("pidió el T-MEC");
});
