import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { TimelineKind, TimelineRow } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";
import { kindsOf, readTimeline, timelineKinds } from "./search";

function aLine(kind: TimelineKind, some: Partial<TimelineRow> = {}): TimelineRow {
  return {
    kind,
    id: `${kind} 1`,
    day: "2026-11-20",
    what: "",
    state: "",
    more: "",
    who: "",
    place: "",
    note: null,
    ...some,
  };
}

function aNote(version = 1): TimelineRow {
  const text = "Pidió precios";
  return aLine("note", {
    id: "n1",
    what: text,
    state: "call",
    who: "Rosa Huerta",
    note: {
      id: "n1",
      version,
      company: "c1",
      note: { kind: "call", happenedOn: "2026-11-20", text, contacts: ["k1"] },
      names: ["Itzel Mora"],
      author: "Rosa Huerta",
      files: [{ id: "f1", name: "precios.pdf", size: 2048, addedOn: "2026-11-20" }],
    },
  });
}

const contact = { id: "k1", name: "Itzel Mora", role: "", mail: "", phone: "", isPrimary: true };

const pageOf = (rows: TimelineRow[]) => ({ rows, next: null, total: rows.length });

const office: Answers = {
  companiesGet: () => aCompany({ legalName: "Moles", contacts: [contact] }),
  referenceStates: () => [],
  companiesTimeline: () => pageOf([aNote()]),
};

describe("the timeline of a company", () => {
  it("tells each kind of event in words and leads to its place", async () => {
    const rows = [
      aNote(),
      aLine("file", { what: "ficha.pdf", more: "2048" }),
      aLine("follow-up", { what: "Llamar", state: "done", more: "Contestó" }),
      aLine("registration", { what: "Anuga", state: "applied", place: "m1" }),
      aLine("answer", { what: "080440", more: "US" }),
      aLine("origin-case", { what: "Mole", id: "o1" }),
      aLine("proof", { what: "TMEC", state: "issued", place: "pr1" }),
      aLine("diagnosis", { what: "40", more: "60" }),
      aLine("plan", { what: "Plan 2027" }),
      aLine("market", { what: "US", state: "exporting" }),
      aLine("certification", { what: "Orgánico", more: "2027-01-31", place: "p1" }),
      aLine("consent", { what: "Itzel Mora", state: "opposed", more: "statistics" }),
      aLine("directory", { what: "Itzel Mora", state: "given" }),
      aLine("import", { what: "retc.csv", more: "12" }),
      aLine("merge", { what: "Moles SA", place: "c9" }),
      aLine("company", { state: "registered" }),
    ];
    expect(rows.map(({ kind }) => kind)).toEqual(timelineKinds);
    const { container } = startProa({
      at: "/companies/c1/timeline",
      answers: { ...office, companiesTimeline: () => pageOf(rows) },
    });
    const list = await screen.findByRole("list", { name: "Cronología" });
    for (const [name, href] of [
      ["Llamar · Hecho", "/companies/c1/follow-ups"],
      ["Anuga", "/missions/m1"],
      ["Beneficio consultado: 0804.40 en Estados Unidos", "/treaties/answers/answer 1"],
      ["Estados Unidos: Exporta", "/companies/c1/markets"],
      ["Vino de la tabla retc.csv, fila 12", "/companies/c1/history"],
      ["Se le unió el registro de Moles SA", "/companies/c9/history"],
    ] as const) {
      expect(within(list).getByRole("link", { name })).toHaveAttribute("href", href);
    }
    expect(within(list).getByText("Con Itzel Mora")).toBeVisible();
    expect(within(list).getByText("Vigente hasta el 31 ene 2027")).toBeVisible();
    expect(within(list).queryByText(/^timeline-/)).not.toBeInTheDocument();
    expect(await findings(container)).toEqual([]);
  });

  it("asks the desk for the kinds of its address alone", async () => {
    const companiesTimeline = vi.fn(() => pageOf([aNote()]));
    startProa({
      at: "/companies/c1/timeline?kinds=file note nothing",
      answers: { ...office, companiesTimeline },
    });
    await screen.findByRole("list", { name: "Cronología" });
    expect(companiesTimeline).toHaveBeenCalledWith({
      filter: { company: "c1", kinds: ["note", "file"], after: null, limit: 100 },
    });
    expect(readTimeline({ kinds: "nothing", add: "" })).toEqual({});
    expect(kindsOf({})).toEqual([]);
  });

  it("writes a note down with who took part", async () => {
    const notesSave = vi.fn(() => "n2");
    const { person } = startProa({
      at: "/companies/c1/timeline",
      answers: { ...office, notesSave },
    });
    await person.click(await screen.findByRole("button", { name: "Anotar" }));
    const dialog = await screen.findByRole("dialog", { name: "Anotar" });
    await person.type(within(dialog).getByRole("textbox", { name: /Qué pasó/ }), "Llamó");
    await person.click(within(dialog).getByRole("checkbox", { name: /Itzel Mora/ }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    const note = { kind: "call", happenedOn: "2026-11-23", text: "Llamó", contacts: ["k1"] };
    await waitFor(() =>
      expect(notesSave).toHaveBeenCalledWith({
        input: { id: null, version: 0, company: "c1", note },
      }),
    );
  });

  it("lets one choose where somebody else corrected the note meanwhile", async () => {
    let version = 1;
    const { person } = startProa({
      at: "/companies/c1/timeline",
      answers: {
        ...office,
        companiesTimeline: () => pageOf([aNote(version)]),
        notesSave: () => {
          version = 2;
          throw refusal({ code: "store.stale", topic: "company_notes" });
        },
      },
    });
    await person.click(
      await screen.findByRole("button", { name: "Corregir la nota del 20 nov 2026" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Corregir la nota" });
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByRole("alert")).toBeVisible();
  });

  it("attaches a file to a note, hands it out, and takes it away", async () => {
    const filesAttach = vi.fn(() => "f2");
    const filesSave = vi.fn(() => null);
    const filesDetach = vi.fn(() => null);
    const { person } = startProa({
      at: "/companies/c1/timeline",
      answers: { ...office, filesAttach, filesSave, filesDetach },
    });
    const button = (name: string) => screen.findByRole("button", { name });
    await person.click(await button("Adjuntar un archivo a la nota del 20 nov 2026"));
    await waitFor(() =>
      expect(filesAttach).toHaveBeenCalledWith({ to: { company: "c1", note: "n1" } }),
    );
    await person.click(await button("Guardar precios.pdf"));
    await waitFor(() => expect(filesSave).toHaveBeenCalledWith({ id: "f1" }));
    await person.click(await button("Quitar precios.pdf"));
    await waitFor(() => expect(filesDetach).toHaveBeenCalledWith({ id: "f1" }));
  });

  it("leaves the focus at what follows a note that is removed, and at the heading after the last", async () => {
    const next = aLine("file", { id: "f9", what: "ficha.pdf", more: "2048" });
    let rows = [aNote(), next];
    const gone = (left: TimelineRow[]) => () => {
      rows = left;
      return null;
    };
    const { person } = startProa({
      at: "/companies/c1/timeline",
      answers: {
        ...office,
        companiesTimeline: () => pageOf(rows),
        notesRemove: gone([next]),
        filesDetach: gone([]),
      },
    });
    await person.click(
      await screen.findByRole("button", { name: "Quitar la nota del 20 nov 2026" }),
    );
    const remove = screen.getByRole("button", { name: "Quitar ficha.pdf" });
    await waitFor(() => expect(remove).toHaveFocus());
    await person.keyboard("{Enter}");
    await waitFor(() =>
      expect(screen.getByRole("heading", { level: 1, name: "Moles" })).toHaveFocus(),
    );
  });

  it("changes nothing of an archived company", async () => {
    const archived = { on: "2026-11-22", reason: "", successor: null, isMerged: false };
    startProa({
      at: "/companies/c1/timeline",
      answers: {
        ...office,
        companiesGet: () => aCompany({ legalName: "Moles" }, { status: "archived", archived }),
      },
    });
    expect(await screen.findByRole("button", { name: "Guardar precios.pdf" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Anotar" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Quitar precios.pdf" })).not.toBeInTheDocument();
  });
});
