// Every screen of the training office, in English: one heading, nothing that axe finds, a picture.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { By, openWindow } from "../window.mjs";

const routes = {
  home: "/",
  companies: "/companies",
  "company-new": "/companies/new",
  benefits: "/treaties",
  missions: "/missions",
  "mission-new": "/missions/new",
  data: "/settings",
  import: "/settings/import",
  people: "/settings/people",
  screen: "/settings/screen",
  safety: "/settings/safety",
  journal: "/settings/journal",
  about: "/settings/about",
  help: "/help",
};
let window;

before(async () => {
  window = await openWindow();
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("the training office starts in English and says that it is one", async () => {
  await window.field("Nombre de la oficina");
  await (await window.text("English")).click();
  await window.type("Name of the office", "Training desk");
  await window.type("Your name", "Alma Ríos");
  await window.press("Start");
  await window.find(By.xpath("//nav//a[contains(., 'Companies')]"));
});

for (const [name, route] of Object.entries(routes)) {
  test(`${name} has one heading and nothing that axe finds`, async () => {
    await window.go(route);
    const headings = await window.driver.findElements(By.css("h1"));
    assert.equal(headings.length, 1);
    await window.screen(`en-${name}`);
    assert.deepEqual(await window.accessibility(), []);
  });
}

test("a full mission shows its places and who waits", async () => {
  await window.go("/missions");
  await window.text("waiting");
  assert.deepEqual(await window.accessibility(), []);
});
