import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCall, aReviewer, selecting } from "./selection-testing";
import { office } from "./testing";

const at = "/missions/m1/selection";

describe("the selection", () => {
  it("says that it begins with a published call", async () => {
    startProa({
      at,
      answers: { ...office, callsOfMission: () => [aCall({ state: "draft" })] },
    });
    expect(await screen.findByText("Aún no hay una convocatoria publicada")).toBeVisible();
    expect(screen.getByRole("link", { name: "Ver la convocatoria" })).toHaveAttribute(
      "href",
      "/missions/m1",
    );
  });

  it("offers to read again what could not be read", async () => {
    let isBroken = true;
    const { person } = startProa({
      at,
      answers: {
        ...selecting(),
        selectionReviewers: () => {
          if (isBroken) throw refusal({ code: "store.busy" });
          return [aReviewer()];
        },
      },
    });
    const retry = await screen.findByRole("button", { name: "Reintentar" });
    isBroken = false;
    await person.click(retry);
    expect(await screen.findByRole("table", { name: "Quienes evalúan" })).toBeVisible();
  });

  it.each([
    ["es-MX", "Fases de la selección", "Evaluación a ciegas", "Mostrar los nombres"],
    ["en", "Phases of the selection", "Blind review", "Show the names"],
  ] as const)("shows its path and its next step (%s)", async (locale, path, now, next) => {
    const { container } = startProa({
      at,
      locale,
      answers: selecting({ phase: "blind", next: "revealed" }, [
        aReviewer({ assigned: 3, given: 3 }),
      ]),
    });
    const steps = await screen.findByRole("list", { name: path });
    const current = within(steps).getAllByRole("listitem");
    expect(current.find((one) => one.getAttribute("aria-current") === "step")).toHaveTextContent(
      now,
    );
    expect(screen.getByRole("button", { name: next })).toBeEnabled();
    expect(await findings(container)).toEqual([]);
  });

  it("names who has not declared, and does not go on until they have", async () => {
    startProa({
      at,
      answers: selecting({ refusal: "undeclared" }, [
        aReviewer(),
        aReviewer({ id: "v2", personId: "p2", name: "Saúl Chan", declaredAt: null }),
      ]),
    });
    expect(await screen.findByText("Falta que declare: Saúl Chan.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Empezar la evaluación a ciegas" })).toBeDisabled();
  });

  it("names the applications that lack reviewers and whom nobody reviews", async () => {
    startProa({
      at,
      answers: selecting({
        refusal: "unassigned",
        takesReason: true,
        unassigned: 1,
        lacking: [{ registrationId: "r1", companyName: "Zapotes del Istmo", lacks: 1 }],
        excluded: [
          {
            reviewerId: "v1",
            companyName: "Zapotes del Istmo",
            kind: "business",
            words: "Le vende cajas",
          },
        ],
      }),
    });
    const lacking = await screen.findByRole("table", {
      name: "Solicitudes a las que les falta quien evalúe",
    });
    expect(within(lacking).getByRole("rowheader", { name: "Zapotes del Istmo" })).toBeVisible();
    expect(screen.getByText("Participación, trabajo o deuda: Le vende cajas")).toBeVisible();
    expect(screen.getByText("9f86d081884c7d65")).toBeVisible();
  });

  it("goes on for a reason where something is missing", async () => {
    const selectionGoOn = vi.fn(() => null);
    const { person } = startProa({
      at,
      answers: {
        ...selecting({
          phase: "blind",
          next: "revealed",
          refusal: "reviews-missing",
          takesReason: true,
        }),
        selectionGoOn,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Mostrar los nombres" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/No se puede deshacer/)).toBeVisible();
    const reason = within(dialog).getByRole("textbox", { name: /Motivo/ });
    expect(within(dialog).getByRole("button", { name: "Mostrar los nombres" })).toBeDisabled();
    await person.type(reason, "Una persona enfermó");
    await person.click(within(dialog).getByRole("button", { name: "Mostrar los nombres" }));
    await waitFor(() =>
      expect(selectionGoOn).toHaveBeenCalledWith({
        input: { callId: "k1", version: 4, to: "revealed", reason: "Una persona enfermó" },
      }),
    );
  });

  it("asks before it decides, from the keyboard, and says why it could not", async () => {
    const selectionGoOn = vi.fn(() => {
      throw refusal({ code: "mission.phase-refused", reason: "no-such-move" });
    });
    const { person } = startProa({
      at,
      answers: { ...selecting({ phase: "revealed", next: "decided" }), selectionGoOn },
    });
    const decide = await screen.findByRole("button", { name: "Decidir los lugares" });
    decide.focus();
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog");
    within(dialog).getByRole("button", { name: "Decidir los lugares" }).focus();
    await person.keyboard("{Enter}");
    expect(
      await within(dialog).findByText("La selección no está en la fase para eso."),
    ).toBeVisible();
    await person.keyboard("{Escape}");
    await waitFor(() => expect(decide).toHaveFocus());
    expect(selectionGoOn).toHaveBeenCalledTimes(1);
  });

  it("leads a reviewer to what they have to do, and tells who goes on", async () => {
    startProa({
      at,
      answers: selecting({
        phase: "blind",
        next: "revealed",
        refusal: "forbidden",
        mayDecide: false,
        isReviewer: true,
      }),
    });
    expect(await screen.findByRole("link", { name: "Ir a mis evaluaciones" })).toHaveAttribute(
      "href",
      "/missions/m1/selection/reviews",
    );
    expect(screen.getByText(/función de coordinación, dirección o administración/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Mostrar los nombres" })).not.toBeInTheDocument();
  });

  it("names reviewers out of the people of the office", async () => {
    const selectionNameReviewers = vi.fn(() => null);
    const { person } = startProa({
      at,
      answers: { ...selecting({ shares: [] }, []), selectionNameReviewers },
    });
    await person.click(await screen.findByRole("button", { name: "Nombrar a quienes evalúan" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(
      within(dialog).getByRole("combobox", { name: /Personas de la oficina/ }),
      "citla",
    );
    await person.click(await screen.findByRole("option", { name: "Citlali Ramírez" }));
    await person.tab();
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(selectionNameReviewers).toHaveBeenCalledWith({
        input: { callId: "k1", people: ["p1"] },
      }),
    );
  });
});
