// A whole mission is lived in the window, from its call to the report of twelve months: sixty companies apply, twenty
// travel, forty houses buy, three hundred meetings are scheduled and mended, five hundred pass the door while the power
// goes, eighty leads are taken. The clock of the program is put ahead from act to act.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { applicant, buyer, delegate, outcome } from "../applicants.mjs";
import { By, Key, newFolder, openWindow } from "../window.mjs";

const isLinux = process.platform === "linux";
const applicants = 60;
const places = 20;
const houses = 40;
const asked = 300;
const day = 24 * 60 * 60;
const long = 180_000;
const folder = newFolder();
/** The fair lasts three days. */
const starts = daysOn(60);
const ends = daysOn(62);
let window;
let mission;
let call;
let alma;
let reviewers;

before(async () => {
  window = await openWindow({ folder });
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina vacía");
  alma = (await window.invoke("settings_state")).person.id;
  reviewers = [];
  for (const name of ["Irma Canul", "Saúl Chan", "Nayeli Poot"]) {
    const { id } = await window.invoke("people_add", { input: { name, role: "reviewer", pin: null } });
    reviewers.push({ id, name });
  }
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("a mission is planned with twenty places", async () => {
  await window.fair({ name: "Feria de ensayo", city: "Colonia", starts, ends });
  await window.type("Cupo", `${places}`);
  await window.press("Crear");
  await window.find(By.xpath("//h1[contains(., 'Feria de ensayo')]"));
  mission = /missions\/([\w-]+)/.exec(await window.driver.executeScript("return location.hash"))[1];
});

test("its call is published, and sixty companies apply", async () => {
  call = await drafted();
  await window.go(`/missions/${mission}`);
  await window.press("Publicar");
  await confirm("Publicar");
  await window.text("Publicada");
  await looked("mission-call");
  for (let index = 0; index < applicants; index += 1) {
    const companyId = await window.invoke("companies_register", { profile: applicant(index) });
    if (index > 0) await applied(companyId, index);
  }
  await window.go(`/missions/${mission}/register`);
  await window.choose("Empresa", "Solicitante de Ensayo 01", "Solicitante de Ensayo 01");
  await window.type("Nombre", delegate(0).name);
  await window.press("Inscribir");
  await window.press("Ver las inscripciones");
  assert.equal((await registered()).length, applicants);
  await looked("mission-registrations");
  await window.go(`/missions/${mission}/evaluation`);
  await window.find("[role=grid]");
  await looked("mission-evaluation");
});

test("reviewers are named, and declare with whom they have to do", async () => {
  await window.go(`/missions/${mission}/selection`);
  await window.text("Aún no se nombra a nadie para evaluar");
  await looked("selection-empty");
  await window.press("Nombrar a quienes evalúan");
  const field = await window.field("Personas de la oficina");
  for (const { name } of reviewers) {
    await field.sendKeys(name);
    await window.take(name);
  }
  await window.keys(Key.TAB);
  await window.gone("[role='option']");
  await window.press("Guardar");
  await window.text("Irma Canul");
  await looked("selection-named");
  for (const { id } of reviewers) {
    await sit(id);
    await window.go(`/missions/${mission}/selection/conflicts`);
    await looked("selection-conflicts");
    await window.click("Leí la lista y no tengo conflicto con ninguna empresa");
    await window.press("Declarar");
    await window.text("Se guardó tu declaración.");
  }
  await sit(alma);
});

test("applications are reviewed without names, by keyboard", async () => {
  const names = (await registered()).map(({ companyName }) => companyName);
  await pass(11);
  await window.go(`/missions/${mission}/selection`);
  await window.press("Empezar la evaluación a ciegas");
  await confirm("Empezar la evaluación a ciegas");
  await window.text("Evaluaciones entregadas");
  await looked("selection-blind");
  for (const { id } of reviewers) {
    await sit(id);
    const mine = await window.invoke("selection_mine", { callId: call });
    assert.equal(mine.length, (applicants * 2) / reviewers.length);
    await window.go(`/missions/${mission}/selection/reviews`);
    await looked("selection-reviews");
    await window.go(`/missions/${mission}/selection/reviews/1`);
    await looked("selection-review");
    const said = await window.driver.executeScript("return document.querySelector('main').innerText");
    for (const name of names) assert.ok(!said.includes(name), `${name} is told`);
    for (const radio of await window.driver.findElements(By.css("input[type=radio][value='4']"))) await radio.sendKeys("4");
    for (const area of await window.driver.findElements(By.css("form textarea"))) await area.sendKeys("Sus productos y su plan responden a lo que pide la convocatoria.");
    await window.press("Guardar y seguir");
    await window.text("Se guardó la evaluación de la solicitud 1.");
    for (const application of mine.slice(1)) await reviewed(application);
  }
  await sit(alma);
});

test("names are told, and places decided with their reasons", async () => {
  await window.go(`/missions/${mission}/selection`);
  await window.press("Mostrar los nombres");
  await confirm("Mostrar los nombres");
  await window.text("Decidir los lugares");
  await window.go(`/missions/${mission}/selection/results`);
  await looked("selection-results");
  await window.go(`/missions/${mission}/selection`);
  await window.press("Decidir los lugares");
  await confirm("Decidir los lugares");
  await window.text("La selección terminó");
  await looked("selection-decided");
  const decided = await registered();
  assert.equal(decided.filter(({ state }) => state === "accepted").length, places);
  assert.equal(decided.filter(({ state }) => state === "waiting").length, applicants - places);
  const last = decided.find(({ state }) => state === "waiting");
  await window.go(`/missions/${mission}/selection/results/${last.id}`);
  await looked("selection-result");
  await window.go(`/missions/${mission}/selection/waiting`);
  await looked("selection-waiting");
  await window.go(`/missions/${mission}/selection/impact`);
  await looked("selection-impact");
});

test("letters of result are saved for all", async () => {
  const letters = mkdtempSync(join(tmpdir(), "proa-letters-"));
  await window.go(`/missions/${mission}/selection/results`);
  await window.press("Guardar las cartas de resultado");
  await window.day("Hasta qué día pueden manifestarse", daysOn(30));
  await window.screen("selection-letters");
  window.willChoose(letters);
  await window.press("Guardar");
  await filled(letters, (names) => names.filter((name) => name.endsWith(".pdf")).length === applicants);
});

test("three hundred meetings are asked for and scheduled", async () => {
  const at = `/missions/${mission}/meetings`;
  await setUp();
  await window.go(`${at}?view=set-up`);
  await window.text("Mesa 20");
  await looked("meetings-set-up");
  await window.go(`${at}?view=people`);
  await window.press("Agregar las empresas con lugar");
  await window.text(buyer(0).name);
  await looked("meetings-people");
  await wished();
  await window.go(`${at}?view=wishes`);
  await window.find("[role=grid], table");
  await looked("meetings-wishes");
  await window.go(`${at}?view=plan`);
  await window.press("Programar las reuniones");
  await window.screen("meetings-schedule");
  await inDialog("Programar las reuniones");
  await window.driver.wait(async () => (await tally("planned")) > 0, long, "nothing is scheduled", 500);
  await window.text("de la cota superior");
  assert.equal(await tally("planned"), asked);
  await looked("meetings-plan");
});

test("who does not come is noted, and the agenda mended", async () => {
  await window.go(`/missions/${mission}/meetings?view=plan`);
  const first = await earliest();
  await (await window.find(By.xpath(`//td[contains(., "${first.purchaserName}")]`))).click();
  await window.press("Alguien no llegó");
  await window.text("Corregir: aún no ocurre");
  await looked("meetings-no-show");
  await window.press("Por qué este horario");
  await window.find("[role=dialog]");
  await window.screen("meetings-why");
  await window.keys(Key.ESCAPE);
  await window.gone("[role=dialog]");
  await (await window.find(By.xpath("//aside//button[normalize-space(.)='Reparar la agenda']"))).click();
  await window.press("Ver qué cambiaría");
  await window.screen("meetings-mend");
  await window.press("Reparar");
  await window.gone("[role=dialog]");
  const kept = (await meetings({ state: "no-show" })).find(({ requestId }) => requestId === first.requestId);
  assert.equal(kept.startsAt, first.startsAt);
  assert.equal((await tally("planned")) + (await tally("no-show")), asked);
});

test("the papers of the meetings go into a folder", async () => {
  const papers = mkdtempSync(join(tmpdir(), "proa-papers-"));
  window.willChoose(papers);
  await window.press("Imprimir y guardar");
  await window.screen("meetings-papers");
  await window.press("Todo en una carpeta · Español (México)");
  await filled(papers, (names) => [".pdf", ".ics", ".xlsx"].every((ending) => names.some((name) => name.endsWith(ending))));
});

/** Writes a call that closes in ten days. */
async function drafted() {
  const template = await window.invoke("calls_template");
  const hour = (days) => `${daysOn(days)}T09:00`;
  const hours = { timeZone: "America/Mexico_City", opensAt: hour(-1), closesAt: hour(10) };
  const rules = { ...template.rules, reviewers: 2 };
  const call = { ...template, ...hours, rules, title: "Pabellón de ensayo", requirements: [{ kind: "exportable_product", values: [] }] };
  return window.invoke("calls_draft", { input: { missionId: mission, call } });
}

async function applied(companyId, index) {
  const { profile } = await window.invoke("companies_get", { id: companyId });
  const products = profile.products.map(({ id }) => id);
  return window.invoke("missions_register", { input: { missionId: mission, companyId, delegates: [delegate(index)], products } });
}

async function reviewed({ reviewId, version, number, scores }) {
  const { call: { rules } } = await window.invoke("calls_get", { id: call });
  const given = rules.criteria.map(({ code }, index) => ({ criterion: code, points: 1 + ((number + index) % 5), justification: "Lo que se ve de sus productos y de su plan responde en parte a lo que se pide." }));
  assert.deepEqual(scores, []);
  await window.invoke("selection_give", { input: { callId: call, reviewId, version, scores: given } });
}

/** Three mornings of meetings, twenty tables and forty houses that buy. */
async function setUp() {
  for (const on of [60, 61, 62]) {
    const session = { name: `Mañana ${on - 59}`, day: daysOn(on), timeZone: "Europe/Berlin", startsAt: "09:00", endsAt: "13:00", minutes: 30, changeMinutes: 0, breaks: [] };
    await window.invoke("meetings_save_session", { input: { id: null, version: 0, mission, session, takesAlong: false } });
  }
  const tables = Array.from({ length: places }, (_, index) => ({ id: null, version: 0, place: { name: `Mesa ${index + 1}`, holder: null, sessions: [], closed: [] } }));
  await window.invoke("meetings_save_places", { input: { missionId: mission, places: tables } });
  for (let index = 0; index < houses; index += 1) {
    const id = await window.invoke("meetings_save_buyer", { input: { id: null, version: 0, buyer: buyer(index) } });
    const participant = { registration: null, buyer: id, away: [], most: null, mostADay: null, mostASession: null, pauseMinutes: 0, acceptsAll: true };
    await window.invoke("meetings_save_participant", { input: { id: null, version: 0, mission, participant } });
  }
}

/** Every company asks fifteen houses for a meeting, and these take every wish. */
async function wished() {
  const { rows } = await window.invoke("meetings_participants", { input: { mission, side: null, text: "", after: null, limit: 100 } });
  const [sellers, buyers] = ["company", "buyer"].map((side) => rows.filter((row) => row.side === side));
  assert.deepEqual([sellers.length, buyers.length], [places, houses]);
  for (const [index, asker] of sellers.entries()) {
    for (let wish = 0; wish < asked / places; wish += 1) {
      const { id } = buyers[(index * 2 + wish) % houses];
      await window.invoke("meetings_ask", { input: { mission, asker: asker.id, asked: id } });
    }
  }
}

async function meetings(some = {}) {
  const { rows } = await window.invoke("meetings_list", { input: { mission, participant: null, place: null, day: null, startsAt: null, state: null, after: null, limit: 100, ...some } });
  return rows;
}

/** The meeting that the board shows first. */
async function earliest() {
  const [first] = await meetings({ day: starts });
  return first;
}

async function tally(state) {
  const { counts } = await window.invoke("meetings_set_up", { missionId: mission });
  return counts.meetings.find((one) => one.state === state)?.count ?? 0;
}

function registered() {
  return window.invoke("missions_registrations", { missionId: mission });
}

/** Lets days pass: the clock of the program goes ahead, and the window is looked at anew. */
async function pass(days) {
  window.putClockAhead(days * day);
  await anew();
}

/** Lets somebody else sit at the desk. */
async function sit(id) {
  await window.invoke("people_switch", { input: { id, pin: null } });
  await anew();
}

async function anew() {
  await window.driver.executeScript("location.reload()");
  await window.find(By.css("nav a"));
}

/** The day so many days from today, as clocks of the machine show it. */
function daysOn(days) {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}

/** Waits until a folder has what it is to have. */
function filled(path, isFull) {
  return window.driver.wait(() => isFull(readdirSync(path).filter((name) => statSync(join(path, name)).size > 0)), long, `not all in ${path}`, 500);
}

/** Presses the button of the dialog. */
async function inDialog(name) {
  await (await window.find(By.xpath(`//*[@role='dialog' or @role='alertdialog']//button[normalize-space(.)='${name}']`))).click();
}

async function confirm(name) {
  await inDialog(name);
  await window.gone("[role=dialog], [role=alertdialog]");
}

/** Keeps a picture, and holds the screen to the rules of accessibility. */
async function looked(name) {
  await window.gone("[role=status][aria-label=Cargando]");
  await window.screen(name);
  assert.deepEqual(await window.accessibility(), [], name);
}
