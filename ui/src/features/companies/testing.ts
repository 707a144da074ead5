/** A company, a list and a view of a small invented office, and what its desk answers. */
import type { CompanyRow, CompanyViewRow, RosterRow, ViewSearch } from "@/bridge";
import type { Answers } from "@/bridge/mock";

export const row: CompanyRow = {
  id: "c1",
  legalName: "Apícola del Balsas",
  tradeName: null,
  rfc: null,
  state: null,
  municipality: null,
  size: null,
  sector: null,
  products: 0,
  tags: [],
  rosterNote: "Lleva muestras",
  status: "active",
  updatedAt: "2026-11-20T10:00:00.000Z",
};

export const pavilion: RosterRow = {
  id: "r1",
  version: 1,
  name: "Pabellón Anuga 2027",
  purpose: "Quienes van",
  companies: 3,
  madeBy: "Alma Ríos",
  createdAt: "2026-11-20T10:00:00.000Z",
  archivedOn: null,
};

export const nothing: ViewSearch = {
  text: null,
  states: null,
  sizes: null,
  sectors: null,
  product: null,
  statuses: null,
  tags: null,
  allTags: null,
  roster: null,
  sort: null,
  descending: null,
};

export const honey: CompanyViewRow = {
  id: "v1",
  version: 4,
  name: "Miel",
  isShared: false,
  isOwn: true,
  madeBy: "Alma Ríos",
  search: { ...nothing, text: "miel", sort: "updated" },
  columns: ["name", "rfc"],
  losses: [],
  isDefault: false,
};

export const done = { changed: 1, unchanged: 0, archived: 0 };

export const answers: Answers = {
  referenceStates: () => [],
  referenceSectors: () => [],
  companiesList: () => ({ rows: [row], next: null, total: 1 }),
  tagsList: () => [],
  rostersList: () => [pavilion],
  companyViewsList: () => [honey],
  journalRecent: () => ({ rows: [], next: null }),
  draftsGet: () => null,
  draftsSave: () => null,
  draftsDiscard: () => null,
};
