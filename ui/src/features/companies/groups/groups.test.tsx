import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompanyGroup, CompanyRow, GroupMember } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";

function aMember(company: string, name: string, some: Partial<GroupMember> = {}): GroupMember {
  return {
    company,
    name,
    status: "active",
    role: "subsidiary",
    depth: 1,
    owner: "c9",
    share: "",
    since: "",
    version: 3,
    ...some,
  };
}

const group: CompanyGroup = {
  group: { id: "g1", name: "Meseta" },
  members: [
    aMember("c9", "Matriz SA", { role: "parent", depth: 0, owner: null }),
    aMember("c1", "Moles", { share: "51.25", since: "2020-01-01" }),
  ],
};

const matriz: CompanyRow = {
  id: "c9",
  legalName: "Matriz SA",
  tradeName: null,
  rfc: null,
  state: null,
  municipality: null,
  size: null,
  sector: null,
  products: 0,
  status: "active",
  tags: [],
  rosterNote: null,
  updatedAt: "2026-11-20T10:00:00.000Z",
};

const office: Answers = {
  companiesGet: () => aCompany({ legalName: "Moles" }),
  companiesList: () => ({ rows: [matriz], next: null, total: 1 }),
  referenceStates: () => [],
  referenceSectors: () => [],
};

describe("the corporate group of a company", () => {
  it("is shown as a tree with links, and says where the company stands", async () => {
    const { container } = startProa({
      at: "/companies/c1",
      answers: { ...office, groupsOfCompany: () => group },
    });
    const tree = await screen.findByRole("list", { name: "Grupo: Meseta" });
    expect(within(tree).getByRole("link", { name: "Matriz SA" })).toHaveAttribute(
      "href",
      "/companies/c9",
    );
    expect(within(tree).getByText("51.25 % · desde el 1 ene 2020 · esta empresa")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("begins with a subsidiary whose owner is in none yet", async () => {
    const groupsSetPlace = vi.fn(() => "g1");
    const { person } = startProa({
      at: "/companies/c1",
      answers: { ...office, groupsSetPlace },
    });
    await person.click(await screen.findByRole("button", { name: "Decir su grupo" }));
    const dialog = await screen.findByRole("dialog", { name: "Grupo de Moles" });
    await person.type(within(dialog).getByRole("combobox", { name: /De quién es filial/ }), "Mat");
    await person.click(await screen.findByRole("option", { name: /Matriz SA/ }));
    await person.type(within(dialog).getByRole("textbox", { name: /Participación/ }), "51.25");
    await person.type(within(dialog).getByRole("textbox", { name: /Nombre del grupo/ }), "Meseta");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    const place = {
      group: null,
      name: "Meseta",
      role: "subsidiary",
      owner: "c9",
      share: "51.25",
      since: "",
    };
    await waitFor(() =>
      expect(groupsSetPlace).toHaveBeenCalledWith({ input: { company: "c1", version: 0, place } }),
    );
  });

  it("gets another name, and keeps its own where nobody types one", async () => {
    const groupsSetPlace = vi.fn(() => "g1");
    const { person } = startProa({
      at: "/companies/c1",
      answers: { ...office, groupsOfCompany: () => group, groupsSetPlace },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar" }));
    const dialog = await screen.findByRole("dialog", { name: "Grupo de Moles" });
    const name = within(dialog).getByRole("textbox", { name: "Nombre del grupo" });
    expect(name).toHaveValue("Meseta");
    await person.clear(name);
    await person.type(name, "Meseta y Costa");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(groupsSetPlace).toHaveBeenCalledWith({
        input: expect.objectContaining({
          place: expect.objectContaining({ group: "g1", name: "Meseta y Costa" }),
        }),
      }),
    );
  });

  it("is not given back a name that somebody else changed meanwhile", async () => {
    const groupsSetPlace = vi.fn(() => "g1");
    const { person } = startProa({
      at: "/companies/c1",
      answers: { ...office, groupsOfCompany: () => group, groupsSetPlace },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar" }));
    const dialog = await screen.findByRole("dialog", { name: "Grupo de Moles" });
    const share = within(dialog).getByRole("textbox", { name: /Participación/ });
    await person.clear(share);
    await person.type(share, "60");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(groupsSetPlace).toHaveBeenCalledWith({
        input: expect.objectContaining({
          place: expect.objectContaining({ group: "g1", name: "", share: "60" }),
        }),
      }),
    );
  });

  it("is left with one key, which can be taken back", async () => {
    const groupsLeave = vi.fn(() => null);
    const { person } = startProa({
      at: "/companies/c1",
      answers: { ...office, groupsOfCompany: () => group, groupsLeave },
    });
    await person.click(await screen.findByRole("button", { name: "Sacar del grupo" }));
    await waitFor(() =>
      expect(groupsLeave).toHaveBeenCalledWith({ input: { company: "c1", version: 3 } }),
    );
  });

  it("asks what counts where a draft began from another place in the group", async () => {
    const groupsSetPlace = vi.fn(() => "g1");
    const draft = { role: "affiliate", owner: null, group: null, name: "", share: "", since: "" };
    const { person } = startProa({
      at: "/companies/c1",
      answers: {
        ...office,
        groupsOfCompany: () => group,
        groupsSetPlace,
        draftsGet: ({ input }) =>
          input.form === "company-group"
            ? { body: JSON.stringify({ ...draft, version: 2 }), at: "2026-11-22T18:00:00.000Z" }
            : null,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar" }));
    const dialog = await screen.findByRole("dialog", { name: "Grupo de Moles" });
    await person.click(within(dialog).getByRole("button", { name: "Conservar lo mío" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(groupsSetPlace).toHaveBeenCalledWith({
        input: expect.objectContaining({
          version: 3,
          place: expect.objectContaining({ role: "affiliate", group: "g1" }),
        }),
      }),
    );
  });

  it("keeps the focus in its section where a company leaves it", async () => {
    let now: CompanyGroup | null = group;
    const { person } = startProa({
      at: "/companies/c1",
      answers: {
        ...office,
        groupsOfCompany: () => now,
        groupsLeave: () => {
          now = null;
          return null;
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Sacar del grupo" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: /^Grupo/ })).toHaveFocus());
  });
});
