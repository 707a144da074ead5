// What a mission is made of, through the commands that its screens call.
import { buyer } from "./applicants.mjs";

/** The day so many days after a moment, today's where none is told. */
export function daysOn(days, from = Date.now()) {
  return new Date(from + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}

/** An identity that whoever asks makes. */
export function identity(number) {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** Writes a call that closes in ten days. */
export async function draftedCall(window, missionId, from) {
  const template = await window.invoke("calls_template");
  const hour = (days) => `${daysOn(days, from)}T09:00`;
  const hours = { timeZone: "America/Mexico_City", opensAt: hour(-1), closesAt: hour(10) };
  const rules = { ...template.rules, reviewers: 2 };
  const call = { ...template, ...hours, rules, title: "Pabellón de ensayo", requirements: [{ kind: "exportable_product", values: [] }] };
  return window.invoke("calls_draft", { input: { missionId, call } });
}

/** Whoever sits at the desk reviews an application by every criterion of its call. */
export async function reviewed(window, callId, { reviewId, version, number }) {
  const { call } = await window.invoke("calls_get", { id: callId });
  const scores = call.rules.criteria.map(({ code }, index) => ({ criterion: code, points: 1 + ((number + index) % 5), justification: "Lo que se ve de sus productos y de su plan responde en parte a lo que se pide." }));
  await window.invoke("selection_give", { input: { callId, reviewId, version, scores } });
}

/** Mornings of meetings, tables, and houses that buy and take every wish. */
export async function meetingsOf(window, mission, { days, tables, houses }) {
  for (const [index, day] of days.entries()) {
    const session = { name: `Mañana ${index + 1}`, day, timeZone: "Europe/Berlin", startsAt: "09:00", endsAt: "13:00", minutes: 30, changeMinutes: 0, breaks: [] };
    await window.invoke("meetings_save_session", { input: { id: null, version: 0, mission, session, takesAlong: false } });
  }
  const places = Array.from({ length: tables }, (_, index) => ({ id: null, version: 0, place: { name: `Mesa ${index + 1}`, holder: null, sessions: [], closed: [] } }));
  await window.invoke("meetings_save_places", { input: { missionId: mission, places } });
  for (let index = 0; index < houses; index += 1) {
    const id = await window.invoke("meetings_save_buyer", { input: { id: null, version: 0, buyer: buyer(index) } });
    const participant = { registration: null, buyer: id, away: [], most: null, mostADay: null, mostASession: null, pauseMinutes: 0, acceptsAll: true };
    await window.invoke("meetings_save_participant", { input: { id: null, version: 0, mission, participant } });
  }
}

/** Every company asks so many houses for a meeting; gives how many companies and houses there are. */
export async function wished(window, mission, each) {
  const { rows } = await window.invoke("meetings_participants", { input: { mission, side: null, text: "", after: null, limit: 100 } });
  const [sellers, buyers] = ["company", "buyer"].map((side) => rows.filter((row) => row.side === side));
  for (const [index, asker] of sellers.entries()) {
    for (let wish = 0; wish < each; wish += 1) {
      const { id } = buyers[(index * 2 + wish) % buyers.length];
      await window.invoke("meetings_ask", { input: { mission, asker: asker.id, asked: id } });
    }
  }
  return [sellers.length, buyers.length];
}

/** What is asked of whoever travels, a floor with booths, and a task. */
export async function prepared(window, mission, booths, owner) {
  const line = { kind: "passport", title: "", of: "delegate", holds: "return", daysBefore: 30 };
  await window.invoke("ready_ask", { input: { missionId: mission, lines: [line] } });
  const booth = (index) => ({ id: null, booth: { number: `A${index + 1}`, kind: "built", leftCm: (index % 10) * 300, topCm: Math.floor(index / 10) * 600, widthCm: 300, depthCm: 300, open: ["bottom"] } });
  const plan = { name: "Pabellón", widthCm: 3_000, depthCm: 1_200 };
  await window.invoke("ready_save_plan", { input: { id: null, version: 0, missionId: mission, plan, booths: Array.from({ length: booths }, (_, index) => booth(index)) } });
  const task = { what: "Contratar el montaje", owner, daysBefore: 20, blockedBy: [] };
  await window.invoke("ready_save_task", { input: { id: null, version: 0, missionId: mission, task, doneOn: null } });
}

/** A lead that somebody took at the stand. */
export function aLead(mission, index, houses) {
  const person = { name: `Contacto de Feria ${index}`, role: "", mail: "", phone: "", web: "" };
  const lead = { company: null, companyName: buyer(index % houses).name, country: "DE", person, temperature: ["hot", "warm", "cold"][index % 3], products: [{ code: "", words: "aguacate", quantity: "2", unit: "t" }], decisionOn: "", consent: "not-asked", purpose: "missions", notice: "", note: "", next: { what: "", dueOn: "", person: null } };
  return { id: identity(1_000 + index), version: 0, mission, lead, locale: "es-MX" };
}
