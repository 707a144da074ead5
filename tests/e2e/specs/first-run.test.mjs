import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWindow } from "../window.mjs";

let window;
before(async () => {
  window = await openWindow();
});
after(() => window?.close());

test("the first run asks for the office and its first person", async () => {
  await window.find("h1");
  await window.screen("first-run-es");
  assert.deepEqual(await window.accessibility(), []);
});
