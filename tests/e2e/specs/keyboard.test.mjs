// The main path by keyboard alone: the palette, a company with its product, its market, its
// mission. Wherever the Tab key stops, the focus is seen.
import { after, afterEach, before, test } from "node:test";
import { By, Key, openWindow } from "../window.mjs";

let window;

before(async () => {
  window = await openWindow({});
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina de práctica");
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("the palette leads to a new company, which is registered with its product", async () => {
  await palette("registrar una");
  await window.find(By.xpath("//h1[contains(., 'Registrar una empresa')]"));
  await window.tabTo("Nombre legal");
  await window.keys("Teclas de la Sierra");
  await window.tabTo("Agregar un producto");
  await window.keys(Key.ENTER);
  await window.text("Producto 1");
  await window.tabTo("Descripción");
  await window.keys("Aguacate fresco");
  await window.tabTo("Código");
  await window.keys("080440");
  await window.find(By.xpath("//*[@role='option'][contains(., '0804.40')]"));
  await window.take("0804.40");
  await window.tabTo("Registrar");
  await window.keys(Key.ENTER);
  await window.find(By.xpath("//h1[contains(., 'Teclas de la Sierra')]"));
});

test("the palette leads to a product, and the keys to its market", async () => {
  await palette("0804.40");
  await window.find(By.xpath("//h1[contains(., '¿Qué paga tu producto?')]"));
  await window.tabTo("Mercado");
  await window.keys(Key.ENTER);
  await window.find("[role=dialog] input");
  await window.keys("japon");
  await window.find(By.xpath("//*[@role='option'][contains(., 'Japón')]"));
  await window.take("Japón");
  await window.text("AAE México-Japón");
});

test("a company is brought to a mission, which says what it still lacks", async () => {
  await palette("tokio");
  await window.find(By.xpath("//h1[contains(., 'Tokio')]"));
  await window.tabTo("Inscribir una empresa");
  await window.keys(Key.ENTER);
  await window.find(By.xpath("//h1[contains(., 'Inscribir una empresa')]"));
  await window.tabTo("Empresa");
  await window.keys("Teclas");
  await window.find(By.xpath("//*[@role='option'][contains(., 'Teclas de la Sierra')]"));
  await window.take("Teclas de la Sierra");
  // It is told what it does not meet, requirement by requirement.
  await window.text("La empresa no cumple todos los requisitos");
});

/** Finds an action or a record by words, and takes the first that holds them. */
async function palette(words) {
  await window.driver.actions().keyDown(Key.CONTROL).sendKeys("k").keyUp(Key.CONTROL).perform();
  await window.find("[role=dialog] input");
  await window.keys(words);
  const typed = () => window.driver.executeScript("return document.activeElement.value");
  await window.driver.wait(async () => (await typed()) === words, 20_000, "not all was typed");
  const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const text = `translate(., '${upper}', '${upper.toLowerCase()}')`;
  await window.find(By.xpath(`//*[@aria-busy='false']//*[@role='menuitem'][contains(${text}, '${words}')]`));
  await window.take(words);
  await window.gone("[role=dialog] input");
}
