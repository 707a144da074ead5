// A whole mission is lived in the window, from its call to the report of twelve months: sixty companies apply, twenty
// travel, forty houses buy, three hundred meetings are scheduled and mended, five hundred pass the door while the power
// goes, eighty leads are taken. The clock of the program is put ahead from act to act.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { applicant, buyer, delegate, outcome } from "../applicants.mjs";
import { aLead, daysOn, draftedCall, identity, meetingsOf, prepared, reviewed, wished } from "../missions.mjs";
import { By, Key, newFolder, openWindow } from "../window.mjs";

const isLinux = process.platform === "linux";
const applicants = 60;
const places = 20;
const houses = 40;
const asked = 300;
const scans = 500;
const taken = 80;
/** One for each company's person and each house. */
const badges = places + houses;
const day = 24 * 60 * 60;
const long = 180_000;
const folder = newFolder();
/** Days are counted from here, so that a midnight on the way moves none of them. */
const begun = Date.now();
/** The fair lasts three days; its first morning is so many days off. */
const opening = 60;
const starts = daysOn(opening, begun);
const ends = daysOn(62, begun);
let window;
let mission;
let call;
let alma;
let reviewers;
/** Folders of papers; each is gone when all is over. */
const handedOut = [];

/** An empty folder for the papers of an act. */
function papersFor(act) {
  const made = mkdtempSync(join(tmpdir(), `proa-${act}-`));
  handedOut.push(made);
  return made;
}

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
after(async () => {
  await window?.close();
  for (const papers of handedOut) rmSync(papers, { recursive: true });
});
afterEach((context) => window?.keepWhenFailed(context));

test("a mission is planned with twenty places", async () => {
  await window.fair({ name: "Feria de ensayo", city: "Colonia", starts, ends });
  await window.type("Cupo", `${places}`);
  await window.press("Crear");
  await window.find(By.xpath("//h1[contains(., 'Feria de ensayo')]"));
  mission = /missions\/([\w-]+)/.exec(await window.driver.executeScript("return location.hash"))[1];
});

test("its call is published, and sixty companies apply", async () => {
  call = await draftedCall(window, mission, begun);
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
    const [first, ...rest] = mine;
    await window.go(`/missions/${mission}/selection/reviews/${first.number}`);
    await looked("selection-review");
    const said = await window.driver.executeScript("return document.querySelector('main').innerText");
    for (const name of names) assert.ok(!said.includes(name), `${name} is told`);
    for (const radio of await window.driver.findElements(By.css("input[type=radio][value='4']"))) await radio.sendKeys("4");
    for (const area of await window.driver.findElements(By.css("form textarea"))) await area.sendKeys("Sus productos y su plan responden a lo que pide la convocatoria.");
    await window.press("Guardar y seguir");
    await window.text(`Se guardó la evaluación de la solicitud ${first.number}.`);
    for (const application of rest) await reviewed(window, call, application);
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
  const letters = papersFor("letters");
  await window.go(`/missions/${mission}/selection/results`);
  await window.press("Guardar las cartas de resultado");
  await window.day("Hasta qué día pueden manifestarse", daysOn(30, begun));
  await window.screen("selection-letters");
  window.willChoose(letters);
  await window.press("Guardar");
  await filled(letters, (names) => names.filter((name) => name.endsWith(".pdf")).length === applicants);
});

test("three hundred meetings are asked for and scheduled", async () => {
  const at = `/missions/${mission}/meetings`;
  await meetingsOf(window, mission, { days: [0, 1, 2].map((day) => daysOn(opening + day, begun)), tables: places, houses });
  await window.go(`${at}?view=set-up`);
  await window.text("Mesa 20");
  await looked("meetings-set-up");
  await window.go(`${at}?view=people`);
  await window.press("Agregar las empresas con lugar");
  await window.text(buyer(0).name);
  await looked("meetings-people");
  assert.deepEqual(await wished(window, mission, asked / places), [places, houses]);
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
  const theirs = async () => (await meetings({ day: starts, participant: first.purchaserId })).filter(({ state }) => state === "planned");
  assert.ok((await theirs()).length > 0, "nothing is left to move");
  await window.press(`${first.purchaserName} no está hoy`);
  await window.text("no está ese día");
  await (await window.find(By.xpath("//aside//button[normalize-space(.)='Reparar la agenda']"))).click();
  await window.press("Ver qué cambiaría");
  await window.text(first.purchaserName);
  await window.screen("meetings-mend");
  await window.press("Reparar");
  await window.gone("[role=dialog]");
  assert.deepEqual(await theirs(), []);
  const kept = (await meetings({ state: "no-show" })).find(({ requestId }) => requestId === first.requestId);
  assert.equal(kept.startsAt, first.startsAt);
  assert.equal((await tally("planned")) + (await tally("no-show")), asked);
});

test("the papers of the meetings go into a folder", async () => {
  const papers = papersFor("papers");
  window.willChoose(papers);
  await window.press("Imprimir y guardar");
  await window.screen("meetings-papers");
  await window.press("Todo en una carpeta · Español (México)");
  await filled(papers, (names) => [".pdf", ".ics", ".xlsx"].every((ending) => names.some((name) => name.endsWith(ending))));
});

test("what is missing before leaving is seen, and booths are given out on the floor", async () => {
  const at = `/missions/${mission}/ready`;
  await prepared(window, mission, places, alma);
  await window.go(`${at}?view=booths`);
  await window.press("Sugerir quién va dónde");
  await window.find("[role=dialog]");
  await window.screen("ready-suggest");
  await window.press("Asignar así");
  await window.gone("[role=dialog]");
  await window.text("Todas las empresas tienen stand");
  for (const view of ["summary", "documents", "freight", "booths", "budget", "tasks", "changes", "itinerary"]) {
    await window.go(`${at}?view=${view}`);
    await looked(`ready-${view}`);
  }
});

test("badges are made, and the day is rehearsed before it begins", async () => {
  await pass(opening);
  const at = `/missions/${mission}/fair`;
  await window.go(at);
  await window.press("Hacer los gafetes");
  await inDialog("Hacer los gafetes");
  await window.text(`Se hicieron ${badges} gafetes`);
  await looked("fair-badges");
  const papers = papersFor("badges");
  window.willChoose(join(papers, "gafetes.pdf"));
  await window.press("Imprimir los gafetes");
  await window.press("Español (México)");
  await filled(papers, (names) => names.includes("gafetes.pdf"));
  await window.go(`${at}?view=zones`);
  await window.press("Agregar una zona");
  await window.type("Nombre de la zona", "Pabellón");
  await window.press("Guardar");
  await window.gone("[role=dialog]");
  await looked("fair-zones");
  await window.go(`${at}?view=drill`);
  await window.press("Hacer el ensayo");
  await window.driver.wait(async () => (await window.driver.findElements(By.xpath("//*[contains(., 'El ensayo terminó.')]"))).length > 0, long, "the rehearsal never ends", 500);
  await looked("fair-drill");
  window.willChoose(join(papers, "ensayo.pdf"));
  await window.press("Imprimir el resultado");
  await window.press("Español (México)");
  await filled(papers, (names) => names.includes("ensayo.pdf"));
});

test("one field at the stand leads a code, a name and a card to where they belong", async () => {
  await window.go(`/missions/${mission}/fair`);
  await window.press("Abrir modo feria");
  await window.text("Salir del modo feria");
  await looked("fair-mode");
  await read("0804.40");
  await window.text("Entregar hoja");
  await looked("fair-duty");
  await window.keys(Key.ESCAPE);
  const guest = (await everyBadge()).find(({ kind }) => kind === "delegate");
  await read(guest.name);
  await window.press("Dejar entrar");
  await window.text("Últimos pasos");
  await looked("fair-door");
  await window.keys(Key.ESCAPE);
  await read("PROA1:no-es-un-gafete-de-nadie-ni-lo-fue-jamas");
  await window.text("Dejar pasar de todos modos");
  await looked("fair-door-refused");
  await window.keys(Key.ESCAPE);
  await window.keys(Key.F4);
  await read("Café");
  await window.text("0901.11 Café de altura de ensayo");
  await looked("fair-directory");
  await window.keys(Key.ESCAPE);
  await window.keys(Key.F5);
  await looked("fair-board");
  await window.keys(Key.ESCAPE);
  await read("MECARD:N:Peña,Iris;ORG:Haus 01;EMAIL:iris@haus.example;;");
  await window.text("Guardar y empezar otro");
  await looked("fair-lead");
  await window.keys(Key.chord(Key.CONTROL, Key.ENTER));
  await window.text("Se guardó el prospecto");
  const [lead] = (await leads()).rows;
  assert.deepEqual([lead.lead.person.name, lead.lead.companyName], ["Iris Peña", "Haus 01"]);
  assert.ok(lead.dueOn > starts, lead.dueOn);
});

test("five hundred pass the door and eighty leads are taken while the power goes", { skip: !isLinux }, async () => {
  const zones = await window.invoke("fair_zones", { missionId: mission });
  const held = await everyBadge();
  assert.equal(held.length, badges);
  const before = (await status()).scans;
  const passes = Array.from({ length: scans - before }, (_, index) => ({
    id: identity(index),
    mission,
    zone: zones[0].id,
    way: Math.floor(index / badges) % 2 === 0 ? "in" : "out",
    who: { badge: held[index % badges].id },
    force: null,
  }));
  const met = Array.from({ length: taken - 1 }, (_, index) => aLead(mission, index, houses));
  const told = [];
  const busy = [...passes.slice(0, 240).map((input) => ["fair_pass", { input }]), ...met.slice(0, 40).map((input) => ["fair_save_lead", { input }])];
  for (const [command, input] of busy) {
    const answer = await window.invoke(command, input);
    told.push(answer.id ?? input.input.id);
  }
  // Nobody waits for these: the power goes while they are written.
  await window.driver.executeScript(
    "for (const [command, input] of arguments[0]) window.__TAURI_INTERNALS__.invoke(command, input)",
    [...passes.slice(240, 300).map((input) => ["fair_pass", { input }]), ...met.slice(40, 50).map((input) => ["fair_save_lead", { input }])],
  );
  await window.kill();
  window = await openWindow({ folder });
  await window.find(By.css("nav a"));
  const kept = await status();
  assert.ok(kept.scans >= before + 240 && kept.leads >= 41, JSON.stringify(kept));
  // Whatever was told before is told again under its name, and counts once.
  for (const input of passes.slice(200)) await window.invoke("fair_pass", { input });
  for (const input of met.slice(30)) await window.invoke("fair_save_lead", { input });
  const day = await status();
  assert.deepEqual([day.scans, day.leads], [scans, taken]);
  assert.deepEqual((await window.invoke("journal_verify")).findings, []);
  await window.go(`/missions/${mission}/fair?view=leads`);
  await window.text("Contacto de Feria");
  await looked("fair-leads");
});

test("a clock that jumps three hours is noticed", async () => {
  await window.go(`/fair/${mission}`);
  await window.text("Salir del modo feria");
  window.putClockAhead(opening * day + 3 * 60 * 60);
  const zones = await window.invoke("fair_zones", { missionId: mission });
  const [{ id: badge }] = await everyBadge();
  const { clock } = await window.invoke("fair_pass", { input: { id: identity(9_000), mission, zone: zones[0].id, way: "in", who: { badge }, force: "Se comprueba el reloj" } });
  assert.ok(clock.some(({ minutes, isAhead }) => isAhead && minutes >= 179 && minutes <= 181), JSON.stringify(clock));
  window.putClockAhead(opening * day);
});

test("what came of it is reported and confirmed for a year, and told as it is", async () => {
  await pass(62 + 370);
  const { today } = await window.invoke("desk_today");
  for (const [index, row] of (await window.invoke("results_outcomes", { missionId: mission })).entries()) {
    const input = { id: null, version: 0, registrationId: row.registrationId, horizon: row.horizon, outcome: outcome(index, row.horizon, row.dueOn) };
    const resultId = await window.invoke("results_report", { input });
    const code = await window.invoke("results_code", { id: resultId });
    const confirmation = { way: "code", code, letter: "", saidOn: today, saidBy: "Persona de la empresa", ratings: [4, 4, 4, 4, 4, 4, 4], withoutHelp: "20", agrees: true, comments: "" };
    if (row.companyName !== applicant(0).legalName) await window.invoke("results_confirm", { input: { resultId, confirmation } });
  }
  await window.go(`/missions/${mission}/results`);
  await window.text("Aporte de la oficina");
  await looked("results-figures");
  await window.go(`/missions/${mission}/results?view=companies`);
  await window.find("[role=grid]");
  await looked("results-companies");
  await window.go(`/missions/${mission}/results?view=doubles`);
  await looked("results-doubles");
  const papers = papersFor("report");
  await window.go(`/missions/${mission}/results`);
  window.willChoose(join(papers, "informe.pdf"));
  await window.press("Guardar el informe");
  await window.screen("results-report");
  await window.press("Informe en PDF · Español (México)");
  await filled(papers, (names) => names.includes("informe.pdf"));
  const { confirmed, leads: counted } = await window.invoke("results_figures", { missionId: mission });
  assert.equal(counted, taken);
  const closed = (places - (await isPlaced(0) ? 1 : 0)) * (3 + 6 + 12) * 1_000;
  assert.match(JSON.stringify(confirmed), new RegExp(`${closed}`));
  assert.deepEqual((await window.invoke("journal_verify")).findings, []);
});

async function applied(companyId, index) {
  const { profile } = await window.invoke("companies_get", { id: companyId });
  const products = profile.products.map(({ id }) => id);
  return window.invoke("missions_register", { input: { missionId: mission, companyId, delegates: [delegate(index)], products } });
}

async function meetings(some = {}) {
  const { rows } = await window.invoke("meetings_list", { input: { mission, participant: null, place: null, day: null, startsAt: null, state: null, after: null, limit: 100, ...some } });
  return rows;
}

/**
 * The earliest meeting of the first day whose buyer meets somebody again on it. The agenda follows from identities that
 * are new in each run: who begins the day may have one meeting alone.
 */
async function earliest() {
  const ofDay = await meetings({ day: starts });
  const found = ofDay.find(({ purchaserId }, index) => ofDay.slice(index + 1).some((later) => later.purchaserId === purchaserId));
  assert.ok(found, "no buyer meets twice on the first day");
  return found;
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
  await window.go("/");
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

/** Waits until a folder has what it is to have. */
function filled(path, isFull) {
  return window.driver.wait(() => isFull(readdirSync(path).filter((name) => statSync(join(path, name)).size > 0)), long, `not all in ${path}`, 500);
}

/** Types into the one field of fair mode, as a scanner or a person does. */
async function read(text) {
  const field = await window.find("search input");
  await field.sendKeys(text, Key.ENTER);
}

function status() {
  return window.invoke("fair_status", { missionId: mission });
}

function leads() {
  return window.invoke("fair_leads", { filter: { mission, temperature: null, age: null, company: null, takenBy: null, after: null, limit: 100 } });
}

async function everyBadge() {
  const { rows } = await window.invoke("fair_badges", { filter: { mission, kind: null, standing: "good", after: null, limit: 200 } });
  return rows;
}

async function isPlaced(index) {
  return (await registered()).some(({ companyName, state }) => state === "accepted" && companyName === applicant(index).legalName);
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
