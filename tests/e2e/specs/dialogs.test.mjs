// The dialogs of the desktop themselves, by keyboard: no answer is put in their place here.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { newFolder, openWindow } from "../window.mjs";

const isLinux = process.platform === "linux";
const folder = newFolder();
let window;

before(async () => {
  window = await openWindow({ folder, environment: { PROA_DIALOG_ANSWERS: undefined } });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("a file is chosen in the dialog of the desktop", { skip: !isLinux }, async () => {
  await window.go("/settings/import");
  await window.press("Elegir un archivo");
  await answer("Elegir un archivo oficial", resolve("../fixtures/us_hts.json"));
  await window.text("us_hts.json");
  await window.type("Edición", "2026 rev 10");
  await window.press("Importar");
  await window.text("La importación terminó");
});

test("the sheet is saved where the dialog of the desktop says", { skip: !isLinux }, async () => {
  const sheet = join(folder, "hoja.pdf");
  await window.go("/treaties?product=080440&market=US&on=2026-11-23&quantities=20000+kg");
  await window.press("Imprimir la hoja");
  await answer("Guardar la hoja de asesoría", sheet);
  await window.driver.wait(() => existsSync(sheet), 20_000, "no sheet");
  assert.equal(readFileSync(sheet).subarray(0, 5).toString(), "%PDF-");
});

test("a dialog that is closed changes nothing", { skip: !isLinux }, async () => {
  await window.go("/");
  await window.go("/settings/import");
  for (const _ of ["once", "and again"]) {
    await window.press("Elegir un archivo");
    await close("Elegir un archivo oficial");
  }
});

/** Closes a dialog, and waits until it has given the window back. */
async function close(title) {
  dialog(title);
  await wait(500);
  // To whoever has the keyboard: sent to the dialog itself, the key stays down once that is gone, and
  // goes on in every window after it.
  xdotool("key", "Escape");
  for (let tries = 0; tries < 50 && isOpen(title); tries += 1) await wait(100);
  // A window manager would give the keyboard back.
  const own = xdotool("search", "--onlyvisible", "--class", "proa").trim().split("\n");
  xdotool("windowfocus", "--sync", own.at(-1));
  await wait(300);
}

function isOpen(title) {
  // What is not found ends xdotool with a code of its own.
  const found = spawnSync("xdotool", ["search", "--onlyvisible", "--name", `^${title}$`], { encoding: "utf8" });
  return found.stdout.trim() !== "";
}

/** Types a path into a file dialog. */
async function answer(title, path) {
  dialog(title);
  await wait(500);
  // A slash opens the field for a path where there is none, Ctrl+A takes whatever it holds.
  xdotool("key", "slash");
  await wait(300);
  xdotool("key", "ctrl+a");
  xdotool("type", "--delay", "12", path);
  await wait(300);
  xdotool("key", "Return");
}

/** Waits for a dialog and gives it the keyboard: this screen has no window manager. */
function dialog(title) {
  const found = xdotool("search", "--sync", "--onlyvisible", "--name", `^${title}$`).trim().split("\n");
  const id = found.at(-1);
  xdotool("windowfocus", "--sync", id);
  return id;
}

function xdotool(...words) {
  return execFileSync("xdotool", words, { encoding: "utf8", timeout: 20_000 });
}
