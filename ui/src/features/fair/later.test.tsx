import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PassDoor } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aBadge, anAnswer, aPass, aZone, fair } from "./testing";

const at = "/fair/m1";

const field = () =>
  screen.findByRole("textbox", { name: /^(Gafete, tarjeta, nombre o código|Badge, card)/ });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-10-11T09:20:30.000Z") });
});

afterEach(() => {
  vi.useRealTimers();
});

type Person = ReturnType<typeof startProa>["person"];

/** Says in the dialog that it was at a quarter past ten there, from twenty past eleven on. */
async function atAQuarterPastTen(person: Person, dialog: HTMLElement) {
  await person.click(within(dialog).getByRole("spinbutton", { name: /^(hora|hour)/ }));
  await person.keyboard(`{ArrowDown}{ArrowRight}${"{ArrowDown}".repeat(5)}`);
}

describe("a pass that is told later", () => {
  it.each([
    ["es-MX", "Registrar a Ana Ruiz con otra hora", "Registrar con otra hora", /^Hora real: /],
    ["en", "Note Ana Ruiz with another time", "Note with another time", /^Real time: /],
  ] as const)(
    "is of whoever was found by name, at the hour there (%s)",
    async (locale, open, submit, told) => {
      const fairPass = vi.fn((_: { input: PassDoor }) =>
        anAnswer({ happenedAt: "2027-10-11T08:15:00.000Z" }),
      );
      const { person } = startProa({ at, locale, answers: { ...fair, fairPass } });
      await person.type(await field(), "ana ruiz{Enter}");
      await person.click(await screen.findByRole("button", { name: open }));
      const dialog = await screen.findByRole("dialog");
      expect(await findings(dialog)).toEqual([]);
      await atAQuarterPastTen(person, dialog);
      await person.click(within(dialog).getByRole("button", { name: submit }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
      expect(fairPass).toHaveBeenCalledOnce();
      expect(fairPass.mock.lastCall?.[0].input).toMatchObject({
        mission: "m1",
        zone: "z1",
        way: "in",
        who: { badge: "b1" },
        force: null,
        at: "2027-10-11T08:15:00.000Z",
      });
      expect(await screen.findByText(told)).toBeVisible();
    },
  );

  it("is what was missing where somebody was turned away, whoever was scanned", async () => {
    const fairPass = vi.fn(({ input }: { input: PassDoor }) =>
      input.at === null ? anAnswer({ outcome: "refused", issue: "already-in" }) : anAnswer(),
    );
    const { person } = startProa({ at, answers: { ...fair, fairPass } });
    await person.type(await field(), "PROA1.abc{Enter}");
    await person.click(await screen.findByRole("button", { name: "Registrar con otra hora" }));
    const dialog = await screen.findByRole("dialog");
    // Whoever is in already went out, and nobody saw it.
    expect(within(dialog).getByRole("radio", { name: "Salida" })).toBeChecked();
    await atAQuarterPastTen(person, dialog);
    await person.click(within(dialog).getByRole("button", { name: "Registrar con otra hora" }));
    await waitFor(() =>
      expect(fairPass.mock.lastCall?.[0].input).toMatchObject({
        who: { code: "PROA1.abc" },
        way: "out",
        at: "2027-10-11T08:15:00.000Z",
      }),
    );
    expect(await screen.findByText("Pasa")).toBeVisible();
  });

  it("says at its field why it cannot have been then, and is another scan when that is mended", async () => {
    const fairPass = vi.fn(({ input }: { input: PassDoor }) => {
      if (input.at === "2027-10-11T08:15:00.000Z") return anAnswer();
      throw refusal({
        code: "fair.invalid",
        problems: [{ field: "at", code: "moment-to-come", params: {} }],
      });
    });
    const { person } = startProa({ at, answers: { ...fair, fairPass } });
    await person.type(await field(), "ana ruiz{Enter}");
    await person.click(await screen.findByRole("button", { name: /^Registrar a Ana/ }));
    const dialog = await screen.findByRole("dialog");
    const submit = within(dialog).getByRole("button", { name: "Registrar con otra hora" });
    await person.click(submit);
    expect(await within(dialog).findByText("Ese momento aún no llega.")).toBeVisible();
    await atAQuarterPastTen(person, dialog);
    await person.click(submit);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const [first, second] = fairPass.mock.calls.map(([{ input }]) => input);
    // It begins with this minute there.
    expect(first?.at).toBe("2027-10-11T09:20:00.000Z");
    expect(second?.id).not.toBe(first?.id);
  });

  it("is not offered before it is known at which door", async () => {
    const zones = [aZone(), aZone({ id: "z2", zone: { ...aZone().zone, name: "Sala" } })];
    const { person } = startProa({ at, answers: { ...fair, fairZones: () => zones } });
    await person.type(await field(), "ana ruiz{Enter}");
    expect(await screen.findByText("Ana Ruiz")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Registrar a Ana/ })).toBeNull();
  });
});

describe("the last passes of a door", () => {
  it("are there as the desk has kept them, with the day where it is another", async () => {
    const fairLastPasses = vi.fn((_: { zone: string }) => [
      aPass(),
      aPass({ id: "s0", way: "out", happenedAt: "2027-10-10T16:05:00.000Z" }),
      aPass({ id: "s9", outcome: "refused", badge: null }),
      aPass({ id: "s8", badge: aBadge({ name: "", house: "Frischmarkt" }) }),
    ]);
    const { person } = startProa({ at, answers: { ...fair, fairLastPasses } });
    await person.click(await screen.findByRole("button", { name: /^Acceso/ }));
    const last = await screen.findByRole("region", { name: "Últimos pasos" });
    const said = within(last)
      .getAllByRole("listitem")
      .map((line) => line.textContent);
    expect(said).toEqual([
      "10:30 · Entrada · Pasa · Ana Ruiz",
      expect.stringMatching(/^10 oct 2027, 18:05 · Salida · Pasa · Ana Ruiz$/),
      "10:30 · Entrada · No pasa · Sin identificar",
      "10:30 · Entrada · Pasa · Frischmarkt",
    ]);
    expect(fairLastPasses.mock.lastCall?.[0]).toMatchObject({ zone: "z1", limit: 10 });
  });

  it("have above them those of whom no answer came", async () => {
    const fairPass = () => {
      throw { code: "internal", incident: "x" };
    };
    const { person } = startProa({
      at,
      answers: { ...fair, fairPass, fairLastPasses: () => [aPass()] },
    });
    await person.type(await field(), "PROA1.abc{Enter}");
    const last = await screen.findByRole("region", { name: "Últimos pasos" });
    await waitFor(() =>
      expect(
        within(last)
          .getAllByRole("listitem")
          .map((line) => line.textContent),
      ).toEqual(["Sin respuesta", "10:30 · Entrada · Pasa · Ana Ruiz"]),
    );
  });
});
