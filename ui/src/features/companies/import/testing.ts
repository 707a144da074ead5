/** A spreadsheet on its way into a small office: a desk that keeps what is decided and mended. */
import type {
  CompanyImportReport,
  CompanyRecipe,
  CompanyTableGlance,
  DecideRows,
  FixRow,
  ImportRow,
  ImportRowsQuery,
  ImportSummary,
  Problem,
  ProblemKind,
  RowFilter,
  RowsOfImport,
  StateCount,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aCompany } from "@/test/desk";

export const recipe: CompanyRecipe = {
  sheet: null,
  header: 1,
  decimals: "point",
  year: null,
  columns: [
    { position: 1, name: "Razón social", field: "legal-name", system: null },
    { position: 2, name: "Municipio", field: "municipality", system: null },
    { position: 3, name: "Folio", field: "outside-id", system: "Folio" },
  ],
};

/** The first rows of the spreadsheet, with a column that nobody recognizes. */
export const glance: CompanyTableGlance = {
  sheets: [],
  rows: [
    { number: 1, cells: ["Razón social", "Municipio", "Folio", "Empleos"] },
    { number: 2, cells: ["Quesos de la Sierra SA de CV", "Uruapan", "F-1", "12"] },
  ],
  recipe,
};

/** A row that is a new company unless a test says otherwise. */
function aRow(number: number, name: string, some: Partial<ImportRow> = {}): ImportRow {
  return {
    number,
    name,
    state: "new",
    decision: "create",
    isChosen: false,
    company: null,
    joins: null,
    candidates: [],
    problems: [],
    cleaned: [],
    changes: [],
    parts: null,
    cells: [
      { field: "legal-name", text: name, isFixed: false },
      { field: "municipality", text: "Uruapan", isFixed: false },
    ],
    ...some,
  };
}

/** What is wrong with a municipality that is misspelt. */
const misspelt: Problem = {
  field: "municipality",
  code: "municipality-near",
  params: { found: "Uruapam", state: "Michoacán", near: "Uruapan" },
};

/** One row of each kind. */
export function someRows(): ImportRow[] {
  const wrong = (number: number, name: string) =>
    aRow(number, name, {
      state: "problem",
      decision: "park",
      problems: [misspelt],
      cells: [
        { field: "legal-name", text: name, isFixed: false },
        { field: "municipality", text: "Uruapam", isFixed: false },
      ],
    });
  return [
    aRow(2, "Quesos de la Sierra SA de CV", {
      cleaned: [
        {
          field: "legal-name",
          cleaning: "name-split",
          before: "Quesos de la Sierra SA de CV, Planta",
          after: "Quesos de la Sierra SA de CV",
        },
      ],
    }),
    wrong(3, "Vidrios del Lago SA de CV"),
    wrong(4, "Textiles Ñandú SC"),
    aRow(5, "Aguacates de la Mesta", {
      state: "duplicate",
      decision: "park",
      candidates: [
        {
          company: "c1",
          row: null,
          name: "Aguacates de la Meseta",
          score: 86,
          reasons: ["similar-name", "same-place"],
        },
      ],
    }),
    aRow(6, "Berries del Valle SA", {
      state: "changed",
      decision: "update",
      company: { id: "c2", legalName: "Berries del Valle" },
      changes: [
        { part: "legal-name", before: "Berries del Valle", after: "Berries del Valle SA" },
        { part: "web", before: "", after: "berries.example" },
      ],
    }),
    aRow(7, "Café de Altura", {
      state: "unchanged",
      decision: "skip",
      company: { id: "c3", legalName: "Café de Altura" },
    }),
  ];
}

/** A desk with one import of these rows. */
export function importing(first: ImportRow[], some: Partial<ImportSummary> = {}) {
  let rows = first;
  const change = (filter: RowFilter, next: (row: ImportRow) => ImportRow): number => {
    const before = rows;
    rows = rows.map((row) => (isOf(filter, row) ? next(row) : row));
    return rows.filter((row, at) => row !== before[at]).length;
  };
  const summary = (): ImportSummary => ({
    id: "i1",
    file: "padron.csv",
    sha256: "4a7d1ed414474e40",
    recipe,
    state: "ready",
    startedAt: "2026-11-20T10:00:00.000Z",
    rows: rows.length,
    counts: countsOf(rows),
    toWrite: rows.filter(
      ({ state, decision }) =>
        !["applied", "problem"].includes(state) && ["create", "update"].includes(decision),
    ).length,
    isUndone: false,
    isStale: false,
    ...some,
  });
  const answers = {
    companyImportsList: () => [summary()],
    companyImportsGet: () => summary(),
    companyImportsRows: ({ input }: { input: ImportRowsQuery }) => {
      const found = rows.filter((row) => isOf(input.filter, row));
      const page = found.filter(({ number }) => number > input.after).slice(0, input.limit);
      const last = page.at(-1)?.number ?? 0;
      const isLast = found.every(({ number }) => number <= last);
      return { rows: page, next: isLast ? null : last, total: found.length };
    },
    companyImportsReport: () => reportOf(rows),
    companyImportsDecide: ({ input }: { input: DecideRows }) =>
      change(input.filter, (row) =>
        ["create", "update"].includes(input.decision) && row.state === "problem"
          ? row
          : {
              ...row,
              decision: input.decision,
              isChosen: true,
              parts: input.parts,
              ...(input.target?.company && {
                state: "changed",
                company: { id: input.target.company, legalName: "" },
              }),
            },
      ),
    companyImportsFix: ({ input }: { input: FixRow }) => {
      const said = (row?: ImportRow) => row?.cells.find(({ field }) => field === input.field)?.text;
      const before = said(rows.find(({ number }) => number === input.number));
      const only = input.everywhere ? null : [input.number];
      return change({ ...everything, only }, (row) =>
        said(row) === before ? mended(row, input) : row,
      );
    },
    companyImportsLeaveOut: ({ input }: { input: RowsOfImport }) =>
      change(input.filter, (row) => ({ ...row, state: "new", decision: "create", problems: [] })),
    companyImportsApply: () => {
      const created = rows.filter(({ decision }) => decision === "create").length;
      const updated = rows.filter(({ decision }) => decision === "update").length;
      change(everything, (row) =>
        ["create", "update"].includes(row.decision) ? { ...row, state: "applied" } : row,
      );
      return { created, updated, refused: 0, operation: "o1" };
    },
    companiesGet: () =>
      aCompany({
        legalName: "Aguacates de la Meseta",
        rfc: "AME1401019H3",
        state: "16",
        postalCode: "60000",
      }),
  } satisfies Answers;
  return { answers, rows: () => rows };
}

const everything: RowFilter = { states: [], decisions: [], text: "", only: null };

function isOf({ states, decisions, text, only }: RowFilter, row: ImportRow): boolean {
  return (
    (states.length === 0 || states.includes(row.state)) &&
    (decisions.length === 0 || decisions.includes(row.decision)) &&
    (only === null || only.includes(row.number)) &&
    row.name.toLowerCase().includes(text.toLowerCase())
  );
}

function mended(row: ImportRow, { field, text }: FixRow): ImportRow {
  const problems = row.problems.filter((problem) => problem.field !== field);
  return {
    ...row,
    ...(problems.length === 0 && { state: "new", decision: "create" }),
    problems,
    cells: row.cells.map((cell) =>
      cell.field === field ? { field, text: text ?? "", isFixed: text !== null } : cell,
    ),
  };
}

function countsOf(rows: readonly ImportRow[]): StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const { state, decision } of rows) {
    const key = `${state} ${decision}`;
    const known = counts.get(key);
    counts.set(key, { state, decision, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function reportOf(rows: readonly ImportRow[]): CompanyImportReport {
  const kinds = new Map<string, ProblemKind>();
  for (const { number, problems } of rows) {
    for (const { field, code } of problems) {
      const known = kinds.get(`${field} ${code}`) ?? { field, code, count: 0, examples: [] };
      const examples = [...known.examples, number].slice(0, 5);
      kinds.set(`${field} ${code}`, { ...known, count: known.count + 1, examples });
    }
  }
  return { problems: [...kinds.values()], cleaned: [], changes: [] };
}
