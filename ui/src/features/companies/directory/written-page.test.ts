/** The page of the directory in a browser, as the documents crate writes it. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const read = (name: string) =>
  readFileSync(`../src-tauri/crates/documents/src/directory/${name}`, "utf8");
const page = read("page.html");
const script = read("page.js");

const entries = Array.from({ length: 120 }, (_, number) => ({
  anchor: `e-${number}`,
  name: `Empresa ${number}`,
  tradeNames: [],
  products: [{ description: "Aguacate", code: "080440", capacity: null, certifications: [] }],
  sectors: [],
  markets: [],
  programmes: [],
  state: number < 60 ? "16" : "14",
}));

let close = () => {};

/** Opens a page of 120 companies at an address. */
function open(hash = "") {
  const none = { states: {}, municipalities: {}, activities: {}, markets: {}, codes: {} };
  const both = { es: "Directorio", en: "Directory" };
  const data = {
    language: "es",
    words: { es: {}, en: {} },
    title: both,
    made: both,
    names: { ...none, sectors: [] },
    labels: { sizes: {}, experiences: {}, programmes: {}, units: {} },
    entries,
  };
  document.body.innerHTML = page.slice(page.indexOf("<body>"));
  const holder = document.getElementById("data") as HTMLElement;
  holder.textContent = JSON.stringify(data);
  location.hash = hash;
  const listening = vi.spyOn(window, "addEventListener");
  new Function(script)();
  close = () => {
    for (const [kind, listener] of listening.mock.calls) window.removeEventListener(kind, listener);
    listening.mockRestore();
  };
}

const field = (id: string) => document.getElementById(id) as HTMLInputElement;

/** Follows a link within the page, and waits until all that it set off is over. */
async function follow(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
  await vi.advanceTimersByTimeAsync(500);
}

describe("a link to a company of the written directory", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    Element.prototype.scrollIntoView = vi.fn();
  });
  afterEach(() => {
    close();
    vi.useRealTimers();
    location.hash = "";
  });

  it("is followed though the filters hide the company", async () => {
    open();
    field("state").value = "16";
    field("state").dispatchEvent(new Event("change"));
    expect(document.getElementById("e-100")).toBeNull();
    await follow("e-100");
    expect(document.activeElement).toBe(document.getElementById("e-100"));
    expect(field("state").value).toBe("");
  });

  it("is followed though a search was typed a moment before", async () => {
    open();
    field("text").value = "Empresa 7";
    field("text").dispatchEvent(new Event("input"));
    await follow("e-100");
    expect(document.activeElement).toBe(document.getElementById("e-100"));
  });

  it("leads nowhere where it is none, and breaks nothing", async () => {
    open("#%");
    await follow("%E0%A4%A");
    expect(document.querySelectorAll("article")).toHaveLength(50);
  });
});
