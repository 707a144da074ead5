// A mission is lived in the window: its call is published, applications are reviewed without names and decided,
// letters are handed out, meetings are scheduled, mended after somebody did not come, and printed.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By, Key, openWindow } from "../window.mjs";

let window;
let mission;
let call;
let alma;
let reviewers;
let applied;

before(async () => {
  window = await openWindow({});
  await window.field("Nombre de la oficina");
  await window.begin("Con la oficina de práctica");
  const { upcoming, closing } = await window.invoke("desk_today");
  mission = [...upcoming, ...closing][0];
  alma = (await window.invoke("settings_state")).person.id;
  reviewers = [];
  for (const name of ["Irma Canul", "Saúl Chan"]) {
    const { id } = await window.invoke("people_add", { input: { name, role: "reviewer", pin: null } });
    reviewers.push({ id, name });
  }
  applied = (await registered()).map(({ companyName }) => companyName);
  call = await drafted();
});
after(() => window?.close());
afterEach((context) => window?.keepWhenFailed(context));

test("a call is published, and says how it stands", async () => {
  await window.go(`/missions/${mission.id}`);
  await window.press("Publicar");
  await confirm("Publicar");
  await window.text("Publicada");
  await looked("mission-call");
  await window.go(`/missions/${mission.id}/evaluation`);
  await window.find("[role=grid]");
  await looked("mission-evaluation");
});

test("reviewers are named, and declare with whom they have to do", async () => {
  await window.go(`/missions/${mission.id}/selection`);
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
    await window.go(`/missions/${mission.id}/selection/conflicts`);
    await looked("selection-conflicts");
    await window.click("Leí la lista y no tengo conflicto con ninguna empresa");
    await window.press("Declarar");
    await window.text("Se guardó tu declaración.");
  }
  await sit(alma);
});

test("applications are reviewed without names, by keyboard", async () => {
  await closed();
  await sit(alma);
  await window.go(`/missions/${mission.id}/selection`);
  await window.press("Empezar la evaluación a ciegas");
  await confirm("Empezar la evaluación a ciegas");
  await window.text("Evaluaciones entregadas");
  await looked("selection-blind");
  for (const { id } of reviewers) {
    await sit(id);
    const mine = await window.invoke("selection_mine", { callId: call });
    assert.ok(mine.length > 0);
    await window.go(`/missions/${mission.id}/selection/reviews`);
    await looked("selection-reviews");
    await window.go(`/missions/${mission.id}/selection/reviews/1`);
    await looked("selection-review");
    const said = await window.driver.executeScript("return document.querySelector('main').innerText");
    for (const name of applied) assert.ok(!said.includes(name), `${name} is told`);
    for (const radio of await window.driver.findElements(By.css("input[type=radio][value='4']"))) await radio.sendKeys("4");
    for (const area of await window.driver.findElements(By.css("form textarea"))) await area.sendKeys("Sus productos y su plan responden a lo que pide la convocatoria.");
    await window.press(mine.length > 1 ? "Guardar y seguir" : "Guardar");
    await window.text("Se guardó la evaluación de la solicitud 1.");
    for (const application of (await window.invoke("selection_mine", { callId: call })).slice(1)) await reviewed(application);
  }
  await sit(alma);
});

test("names are told, and places decided with their reasons", async () => {
  await window.go(`/missions/${mission.id}/selection`);
  await window.press("Mostrar los nombres");
  await confirm("Mostrar los nombres");
  await window.text("Decidir los lugares");
  await window.go(`/missions/${mission.id}/selection/results`);
  await looked("selection-results");
  await window.go(`/missions/${mission.id}/selection`);
  await window.press("Decidir los lugares");
  await confirm("Decidir los lugares");
  await window.text("La selección terminó");
  await looked("selection-decided");
  const decided = await registered();
  assert.deepEqual([...new Set(decided.map(({ state }) => state))].filter((state) => !["accepted", "waiting", "rejected"].includes(state)), []);
  await window.go(`/missions/${mission.id}/selection/results/${decided[0].id}`);
  await looked("selection-result");
  await window.go(`/missions/${mission.id}/selection/waiting`);
  await looked("selection-waiting");
  await window.go(`/missions/${mission.id}/selection/impact`);
  await looked("selection-impact");
});

test("letters of result are saved for all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "proa-letters-"));
  await window.go(`/missions/${mission.id}/selection/results`);
  await window.press("Guardar las cartas de resultado");
  await window.day("Hasta qué día pueden manifestarse", "2099-01-15");
  await window.screen("selection-letters");
  window.willChoose(folder);
  await window.press("Guardar");
  await window.driver.wait(() => readdirSync(folder).length === 5, 60_000, "no letters");
  assert.ok(readdirSync(folder).every((name) => name.endsWith(".pdf")));
});

test("meetings are set up, suggested and scheduled", async () => {
  const at = `/missions/${mission.id}/meetings`;
  await setUp();
  await window.go(`${at}?view=set-up`);
  await window.text("Mesa 2");
  await looked("meetings-set-up");
  await window.go(`${at}?view=people`);
  await window.press("Agregar las empresas con lugar");
  await window.text("Frischmarkt");
  await looked("meetings-people");
  await window.go(`${at}?view=wishes`);
  await window.press("Sugerir reuniones");
  await window.find("[role=grid], table");
  await looked("meetings-wishes");
  await window.go(`${at}?view=plan`);
  await window.press("Programar las reuniones");
  await window.screen("meetings-schedule");
  await inDialog("Programar las reuniones");
  await window.text("de la cota superior");
  await looked("meetings-plan");
});

test("who does not come is noted, and the agenda mended", async () => {
  const [first] = (await planned()).rows;
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
  await window.press("Reparar");
  await window.gone("[role=dialog]");
  const kept = (await planned()).rows.find(({ requestId }) => requestId === first.requestId);
  assert.equal(kept.state, "no-show");
  assert.equal(kept.startsAt, first.startsAt);
});

test("the papers of the meetings go into a folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "proa-papers-"));
  window.willChoose(folder);
  await window.press("Imprimir y guardar");
  await window.screen("meetings-papers");
  await window.press("Todo en una carpeta · Español (México)");
  await window.driver.wait(() => readdirSync(folder).some((name) => name.endsWith(".xlsx")), 60_000, "no papers");
  const names = readdirSync(folder);
  for (const ending of [".pdf", ".ics", ".xlsx"]) assert.ok(names.some((name) => name.endsWith(ending)), ending);
});

/** Writes a call that closes within two minutes. */
async function drafted() {
  const template = await window.invoke("calls_template");
  const inTokyo = (minutes) => new Date(Date.now() + (9 * 60 + minutes) * 60_000).toISOString().slice(0, 16);
  const hours = { timeZone: "Asia/Tokyo", opensAt: inTokyo(-9 * 24 * 60), closesAt: inTokyo(2) };
  const rules = { ...template.rules, reviewers: 2 };
  const asked = { ...template, ...hours, rules, title: "Pabellón de ensayo", requirements: [{ kind: "exportable_product", values: [] }] };
  return window.invoke("calls_draft", { input: { missionId: mission.id, call: asked } });
}

/** Waits until the hours of the call are over. */
async function closed() {
  const isOver = async () => (await window.invoke("selection_standing", { callId: call })).refusal !== "still-open";
  await window.driver.wait(isOver, 150_000, "the call never closes", 1_000);
}

async function reviewed({ reviewId, version, number, scores }) {
  const { call: { rules } } = await window.invoke("calls_get", { id: call });
  const given = rules.criteria.map(({ code }) => ({ criterion: code, points: 1 + (number % 5), justification: "Lo que se ve de sus productos y de su plan responde en parte a lo que se pide." }));
  assert.deepEqual(scores, []);
  await window.invoke("selection_give", { input: { callId: call, reviewId, version, scores: given } });
}

/** A day of meetings, two tables and two houses that buy. */
async function setUp() {
  const session = { name: "Mañana", day: mission.startsOn, timeZone: "Europe/Berlin", startsAt: "09:00", endsAt: "12:00", minutes: 30, changeMinutes: 0, breaks: [] };
  await window.invoke("meetings_save_session", { input: { id: null, version: 0, mission: mission.id, session, takesAlong: false } });
  const place = (name) => ({ id: null, version: 0, place: { name, holder: null, sessions: [], closed: [] } });
  await window.invoke("meetings_save_places", { input: { missionId: mission.id, places: [place("Mesa 1"), place("Mesa 2")] } });
  const need = (code, words) => ({ code, words, volume: "", unit: "", period: null, certification: "", destination: "DE" });
  for (const [name, code, words] of [["Frischmarkt", "0804", "aguacate"], ["Feinkost Nord", "0901", "café"]]) {
    const buyer = { name, country: "DE", city: "Köln", web: "", needs: [need(code, words)], notes: "" };
    const id = await window.invoke("meetings_save_buyer", { input: { id: null, version: 0, buyer } });
    const participant = { registration: null, buyer: id, away: [], most: null, mostADay: null, mostASession: null, pauseMinutes: 0, acceptsAll: true };
    await window.invoke("meetings_save_participant", { input: { id: null, version: 0, mission: mission.id, participant } });
  }
}

function planned() {
  return window.invoke("meetings_list", { input: { mission: mission.id, participant: null, place: null, day: null, startsAt: null, state: null, after: null, limit: 50 } });
}

function registered() {
  return window.invoke("missions_registrations", { missionId: mission.id });
}

/** Lets somebody else sit at the desk. */
async function sit(id) {
  await window.invoke("people_switch", { input: { id, pin: null } });
  await window.driver.executeScript("location.reload()");
  await window.find(By.css("nav a"));
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
