// The real window, driven through WebDriver: WebKitWebDriver on Linux, tauri-driver elsewhere.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Builder, By, Capabilities, Key, error as refusals, until } from "selenium-webdriver";

export { By, Key };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const built = process.env.PROA_APP ?? "../../target/debug/proa";
const patience = Number(process.env.PROA_E2E_PATIENCE ?? 20_000);

/** A data folder of its own. */
export function newFolder() {
  return mkdtempSync(join(tmpdir(), "proa-e2e-"));
}

/** A browser that comes with the driver on Linux, for pages that leave the program; none elsewhere. */
export const browser = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find(existsSync);

/** Opens a page that the program wrote as whoever is handed it does: without the program. */
export async function openPage(file) {
  const page = await openWindow({ program: browser, args: ["--automation"], name: "MiniBrowser" });
  await page.driver.get(pathToFileURL(file).href);
  return page;
}

/** Opens the program over a data folder. */
export async function openWindow({ folder = newFolder(), program = built, args = [], name = "wry", environment = {}, width = 1280, height = 800 } = {}) {
  const port = await freePort();
  const answers = join(folder, "dialog-answers.txt");
  writeFileSync(answers, "");
  const ahead = join(folder, "clock-ahead.txt");
  const isLinux = process.platform === "linux";
  const driverProgram = isLinux ? "WebKitWebDriver" : "tauri-driver";
  const server = spawn(driverProgram, [`--port=${port}`], {
    env: {
      ...process.env,
      TAURI_AUTOMATION: "true",
      TAURI_WEBVIEW_AUTOMATION: "true",
      PROA_DATA_DIR: folder,
      PROA_DIALOG_ANSWERS: answers,
      PROA_CLOCK_AHEAD: ahead,
      // What the web view keeps for itself goes with the folder too.
      XDG_DATA_HOME: join(folder, "data"),
      XDG_CACHE_HOME: join(folder, "cache"),
      ...environment,
    },
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", process.env.PROA_E2E_VERBOSE ? "inherit" : "ignore"],
  });
  const capabilities = new Capabilities();
  capabilities.setBrowserName(name);
  if (isLinux) {
    capabilities.set("webkitgtk:browserOptions", { binary: program, args });
  } else {
    capabilities.set("tauri:options", { application: program });
  }
  await listening(port);
  const driver = await new Builder()
    .withCapabilities(capabilities)
    .usingServer(`http://127.0.0.1:${port}/`)
    .build();
  await driver.manage().window().setRect({ width, height, x: 0, y: 0 });
  return new Window(driver, server, { folder, answers, ahead });
}

class Window {
  constructor(driver, server, { folder, answers, ahead }) {
    this.driver = driver;
    this.server = server;
    this.folder = folder;
    this.answers = answers;
    this.ahead = ahead;
  }

  /** Puts the clock of the program ahead of the machine's; windows that open over the folder later have it so too. */
  putClockAhead(seconds) {
    writeFileSync(this.ahead, `${Math.round(seconds)}`);
  }

  /** The next dialogs answer with these paths, in this order. */
  willChoose(...paths) {
    writeFileSync(this.answers, paths.map((path) => `${path}\n`).join(""));
  }

  /** Waits for an element that is shown. */
  async find(selector) {
    const by = typeof selector === "string" ? By.css(selector) : selector;
    let isThere = false;
    // Looked for anew each time: a screen that is drawn again has other elements.
    const shown = async () => {
      for (const element of (await this.all(by)) ?? []) {
        isThere = true;
        if (await element.isDisplayed().catch(() => false)) return element;
      }
      return null;
    };
    return this.driver.wait(shown, patience, () => `${isThere ? "hidden" : "no"} ${by}`);
  }

  /** All such elements; null where the screen was drawn again while they were counted. */
  async all(by) {
    try {
      return await this.driver.findElements(by);
    } catch (failure) {
      if (failure instanceof refusals.StaleElementReferenceError) return null;
      throw failure;
    }
  }

  /** Waits until no such element is left. */
  async gone(selector) {
    const isGone = async () => (await this.all(By.css(selector)))?.length === 0;
    await this.driver.wait(isGone, patience, `still ${selector}`);
  }

  /** Waits for an element by its visible text. */
  text(text) {
    const holds = `contains(normalize-space(.), ${quoted(text)})`;
    return this.find(By.xpath(`//body//*[${holds}][not(.//*[${holds}])]`));
  }

  /** Clicks what holds a text. */
  async click(text) {
    const element = await this.text(text);
    await this.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", element);
    await element.click();
  }

  /** Waits for a button or link by its name, and activates it. */
  async press(name) {
    const named = quoted(name);
    const path = `//*[self::button or self::a or @role='button' or @role='tab' or @role='menuitem' or @role='option' or @role='radio' or @role='row'][normalize-space(.)=${named} or @aria-label=${named}]`;
    const element = await this.find(By.xpath(path));
    await this.driver.wait(until.elementIsEnabled(element), patience, `disabled ${name}`);
    await this.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", element);
    await element.click();
  }

  /** The field with a label. */
  async field(label) {
    const named = quoted(label);
    const element = await this.find(By.xpath(`//label[normalize-space(.)=${named} or starts-with(normalize-space(.), concat(${named}, ' ('))]`));
    const id = await element.getAttribute("for");
    return id ? this.find(By.id(id)) : element.findElement(By.xpath("following::input[1] | following::textarea[1]"));
  }

  /** Types into the field with a label, in place of what stands there. */
  async type(label, value) {
    const field = await this.field(label);
    await this.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", field);
    await field.click();
    // Two calls: within one, WebKitWebDriver keeps the control key down for what follows.
    await field.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
    await field.sendKeys(value);
    return field;
  }

  /** Keys for whatever has the focus. */
  async keys(...keys) {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** Moves with the Tab key to what has a name, and requires that the focus is seen on the way. */
  async tabTo(name) {
    for (let steps = 0; steps < 80; steps += 1) {
      await this.keys(Key.TAB);
      const [names, isSeen, html] = await this.driver.executeScript(`
        const focused = document.activeElement;
        const text = (element) => (element?.textContent ?? "").trim();
        const byId = (ids) => (ids ?? "").split(" ").map((id) => text(document.getElementById(id))).join(" ").trim();
        const names = [focused.getAttribute("aria-label"), byId(focused.getAttribute("aria-labelledby")), text(focused), ...[...(focused.labels ?? [])].map(text)];
        const framed = (element) => {
          const style = element && getComputedStyle(element);
          return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
        };
        // A field inside a frame, a box beside its hidden input: the frame or the box is marked.
        const around = [focused, focused.parentElement, focused.closest("[data-focus-within], [data-focus-visible], label")];
        const marked = around.some(framed) || [...(focused.closest("label")?.querySelectorAll("*") ?? [])].some(framed) || getComputedStyle(focused).backgroundColor !== getComputedStyle(focused.parentElement).backgroundColor && focused.getAttribute("role") === "spinbutton";
        return [names, marked || focused === document.body, focused.outerHTML.slice(0, 160)];
      `);
      if (!isSeen) {
        throw new Error(`the focus is not seen on ${html}`);
      }
      if (names.some((found) => found && (found === name || [" (", ":", "("].some((sign) => found.startsWith(name + sign))))) {
        return;
      }
    }
    throw new Error(`the Tab key never reaches ${name}`);
  }

  /** Moves into the list with the Tab key, and down to the row that holds a text. */
  async focusRow(text) {
    const inGrid = () => this.driver.executeScript("return document.activeElement.closest('[role=grid]') !== null");
    for (let steps = 0; steps < 40 && !(await inGrid()); steps += 1) await this.keys(Key.TAB);
    const said = () => this.driver.executeScript("return document.activeElement.textContent");
    for (let steps = 0; steps < 20 && !(await said()).includes(text); steps += 1) await this.keys(Key.ARROW_DOWN);
    if (!(await said()).includes(text)) throw new Error(`the list never comes to ${text}`);
  }

  /** Goes to a route, and waits until the screen before is gone; tabs of a screen share their title. */
  async go(route) {
    await this.driver.executeScript(
      "document.querySelector('h1')?.setAttribute('data-left', ''); location.hash = arguments[0]",
      `#${route}`,
    );
    const isNew = async () => (await this.driver.findElements(By.css("h1:not([data-left])"))).length > 0;
    await this.driver.wait(isNew, 500).catch(() => undefined);
    await this.find("h1");
  }

  /** What axe finds on the screen, by rule and element; what only speaks to screen readers aside. */
  accessibility() {
    return this.axe(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  }

  /** What axe finds too pale on the screen. */
  contrast() {
    return this.axe({ type: "rule", values: ["color-contrast"] });
  }

  async axe(runOnly) {
    await this.driver.executeScript(axe);
    const found = await this.driver.executeAsyncScript(
      "const done = arguments[arguments.length - 1];" +
        "const ends = (animation) => animation.effect?.getComputedTiming().endTime !== Infinity;" +
        // A colour on its way from one to another is neither: what moves is waited for, but for what moves without end.
        "const moving = document.getAnimations().filter(ends).map(({ finished }) => finished.catch(() => undefined));" +
        "Promise.all(moving).then(() => axe.run({ exclude: [['[data-live-announcer]']] }, { runOnly: arguments[0] }))" +
        ".then((result) => done(result.violations), (error) => done([{ id: String(error), nodes: [] }]));",
      runOnly,
    );
    return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.target.join(" ")} ${node.html}`).join(", ")}`);
  }

  /** Keeps a picture of the screen, when screens are asked for. */
  async screen(name) {
    const folder = process.env.PROA_SCREENS_DIR ?? (process.env.PROA_SCREENS && "../../docs/screens");
    if (folder) {
      await wait(250);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.png`), await this.driver.takeScreenshot(), "base64");
    }
  }

  /** Shows what the screen said when a test failed. */
  async keepWhenFailed({ name, error }) {
    if (error) {
      const said = await this.driver.executeScript("return document.body.innerText").catch(String);
      console.error(`after "${name}" the screen said:\n${said}\n`);
    }
  }

  /** Asks the desk over the bridge, as the screens do. */
  async invoke(command, input) {
    const [answer, error] = await this.driver.executeAsyncScript(
      "const done = arguments[arguments.length - 1];" +
        "window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])" +
        ".then((answer) => done([answer, null]), (error) => done([null, JSON.stringify(error)]));",
      command,
      input,
    );
    if (error) {
      throw new Error(`${command}: ${error}`);
    }
    return answer;
  }

  /** The filter of the list of companies that lets all active ones through, but for some of its parts. */
  filter(some = {}) {
    return { text: "", states: [], sizes: [], sectors: [], product: null, statuses: ["active"], tags: [], allTags: false, roster: null, only: null, except: [], sort: { by: "name", descending: false }, after: null, limit: 1, ...some };
  }

  /** The first companies of the list, by name, and how many there are. */
  companies(some = {}) {
    return this.invoke("companies_list", { input: this.filter(some) });
  }

  /** Types a day, `2027-03-02`, into the date field with a label. */
  async day(label, iso) {
    const [year, month, day] = iso.split("-");
    const segment = await this.find(
      By.xpath(`//*[normalize-space(text())=${quoted(label)}]/following::*[@role='spinbutton'][1]`),
    );
    await this.driver.executeScript("arguments[0].scrollIntoView({block:'center'})", segment);
    await segment.click();
    await this.keys(day, month, year);
  }

  /** Types into a field that proposes, and takes the first proposal by keyboard. */
  async choose(label, words, proposal) {
    const field = await this.type(label, words);
    await this.find(By.xpath(`//*[@role='option'][contains(., ${quoted(proposal)})]`));
    await this.take(proposal);
    await this.gone("[role='option']");
  }

  /** Fills the form of a new fair in Germany. */
  async fair({ name, city, starts, ends }) {
    await this.go("/missions/new");
    await this.type("Nombre", name);
    await this.click("Feria o exposición");
    await this.choose("País", "Alemania", "Alemania");
    await this.type("Ciudad", city);
    await this.day("Empieza", starts);
    await this.day("Termina", ends);
    await this.choose("Zona horaria", "Europe/Berlin", "Europe/Berlin");
  }

  /** Moves down the list under the field that has the focus, and takes what holds a text. */
  async take(text) {
    for (let steps = 0; steps < 30; steps += 1) {
      const marked = await this.marked();
      if (marked?.text.toLowerCase().includes(text.toLowerCase())) {
        await this.keys(Key.ENTER);
        return;
      }
      await this.keys(Key.ARROW_DOWN);
      // The mark moves a moment after the key: one that is read too soon is not the one that is taken.
      const moved = async () => (await this.marked())?.id !== marked?.id;
      await this.driver.wait(moved, 1_000).catch(() => undefined);
    }
    throw new Error(`the list never comes to ${text}`);
  }

  /** What is seen to be marked in an open list. */
  async marked() {
    return await this.driver.executeScript(`
      const marked = document.querySelector(
        "[role='option'][data-focused], [role='menuitem'][data-focused]",
      );
      return marked && { id: marked.id, text: marked.textContent };
    `);
  }

  /** Begins the office, empty or with invented companies. */
  async begin(start) {
    await this.type("Nombre de la oficina", "Promoción Michoacán");
    await this.type("Tu nombre", "Alma Ríos");
    await this.click(start);
    await this.press("Empezar");
    await this.find(By.xpath("//nav//a[contains(., 'Inicio')]"));
  }

  /** Ends the program as a power cut does: at once, with nothing tidied up. Linux alone. */
  async kill() {
    for (const { id } of this.programs()) {
      process.kill(id, "SIGKILL");
    }
    process.kill(-this.server.pid, "SIGKILL");
    // A program that is still writing dies once the disk has answered.
    await this.ended();
    await wait(300);
  }

  /** Ends the program as a person does. */
  async close() {
    if (process.platform === "win32") {
      await this.driver.quit().catch(() => undefined);
      this.server.kill();
      await wait(500);
      return;
    }
    for (const { id } of this.programs()) {
      process.kill(id, "SIGTERM");
    }
    await this.ended();
    // The driver has lost its program, and goes too.
    process.kill(-this.server.pid);
    await wait(100);
  }

  async ended() {
    for (let tries = 0; tries < 100 && this.programs().length > 0; tries += 1) {
      await wait(100);
    }
  }

  /** The processes of the program. Linux alone. */
  programs() {
    const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return ids
      .map((id) => ({ id: Number(id), ...statOf(id) }))
      .filter(({ group, name, state }) => group === this.server.pid && name === "proa" && state !== "Z");
  }
}

function statOf(process) {
  try {
    const [, name, rest] = /\((.*)\) (.*)/.exec(readFileSync(`/proc/${process}/stat`, "utf8")) ?? [];
    const [state, , group] = rest?.split(" ") ?? [];
    return { name, state, group: Number(group) };
  } catch {
    // It ended between the listing and the look.
    return undefined;
  }
}

function quoted(text) {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function listening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer) {
      return;
    }
    await wait(100);
  }
  throw new Error("the driver does not listen: is webkit2gtk-driver installed?");
}
