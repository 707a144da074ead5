/** What fair mode says where something cannot be read, or is not read yet. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { fair, readAs } from "./testing";

const at = "/fair/m1";

const field = () => screen.findByRole("textbox", { name: "Gafete, tarjeta, nombre o código" });

const broken = () => {
  throw { code: "internal", incident: "x" };
};

describe("what cannot be read", () => {
  it("is not told as nobody in the line of the day", async () => {
    startProa({ at, answers: { ...fair, fairStatus: broken } });
    expect(await screen.findByText("Sin dato de cuántas personas han pasado")).toBeVisible();
    expect(screen.queryByText(/Han pasado 0/)).toBeNull();
  });

  it("is not told as a company without a booth", async () => {
    const { person } = startProa({ at, answers: { ...fair, readyFloorPlans: broken } });
    await person.click(await screen.findByRole("button", { name: /^Quién vende/ }));
    await person.type(await field(), "aguacate{Enter}");
    expect(await screen.findByText(/Sin dato de su stand/)).toBeVisible();
    expect(screen.queryByText(/Sin stand asignado/)).toBeNull();
  });

  it("is said at the door, with the way to read the zones again", async () => {
    const fairZones = vi.fn(broken);
    const { person } = startProa({ at, answers: { ...fair, fairZones } });
    await person.click(await screen.findByRole("button", { name: /^Acceso/ }));
    const asked = fairZones.mock.calls.length;
    await person.click(await screen.findByRole("button", { name: "Reintentar" }));
    await waitFor(() => expect(fairZones.mock.calls.length).toBeGreaterThan(asked));
  });

  it("is asked again with what was typed", async () => {
    let isBroken = true;
    const fairReadText = vi.fn(({ text }: { text: string }) =>
      isBroken ? broken() : readAs(text),
    );
    const { person } = startProa({ at, answers: { ...fair, fairReadText } });
    await person.type(await field(), "ana{Enter}");
    isBroken = false;
    await person.click(await screen.findByRole("button", { name: "Reintentar" }));
    expect(
      await screen.findByRole("region", { name: "Personas que coinciden con «ana»" }),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: "Reintentar" })).toBeNull();
  });
});

describe("the board", () => {
  it("shows no meetings of the slot before under the one that has begun", async () => {
    const slot = (from: string, until: string, hour: string) => ({
      session: "s1",
      day: "2027-10-11",
      startsAt: `2027-10-11T${hour}:00.000Z`,
      endsAt: `2027-10-11T${hour}:30.000Z`,
      from,
      until,
    });
    const [first, second] = [slot("09:00", "09:30", "07:00"), slot("09:30", "10:00", "07:30")];
    let now = first;
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        meetingsNowAndNext: () => ({ now, next: null }),
        meetingsList: (args) =>
          args.input.startsAt === first.startsAt
            ? fair.meetingsList?.(args)
            : new Promise(() => undefined),
      } as typeof fair,
    });
    await person.click(await screen.findByRole("button", { name: /^Tablero de reuniones/ }));
    expect(await screen.findByText("Mesa 2")).toBeVisible();
    now = second;
    await tellChanged("meetings");
    const board = await screen.findByRole("region", { name: /^Ahora: .*09:30–10:00/ });
    expect(within(board).queryByText("Mesa 2")).toBeNull();
    expect(within(board).queryByRole("button", { name: "Alguien no llegó" })).toBeNull();
  });

  it("keeps the focus at the button while it is written down, and writes it down once", async () => {
    const meetingsNote = vi.fn(() => new Promise<null>(() => undefined));
    const { person } = startProa({ at, answers: { ...fair, meetingsNote } });
    await person.click(await screen.findByRole("button", { name: /^Tablero de reuniones/ }));
    const button = await screen.findByRole("button", { name: "Se realizó" });
    button.focus();
    await person.keyboard("{Enter}");
    await waitFor(() => expect(meetingsNote).toHaveBeenCalledTimes(1));
    expect(button).toBeEnabled();
    expect(button).toHaveFocus();
    await person.keyboard("{Enter}");
    expect(meetingsNote).toHaveBeenCalledTimes(1);
  });
});
