import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { OriginCaseRow } from "@/bridge";
import { localClient } from "@/bridge/client";
import { mockBridge, refusal } from "@/bridge/mock";
import { OriginCases } from "./OriginCases";

const { window1024 } = vi.hoisted(() => {
  const window1024 = {
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  vi.stubGlobal("matchMedia", () => window1024);
  return { window1024 };
});

const rows: OriginCaseRow[] = [
  {
    id: "o1",
    name: "Mesa",
    companyId: null,
    productId: null,
    code: "940360",
    market: null,
    on: "2026-11-23",
    at: "2026-11-23T10:00:00.000Z",
    originates: ["TMEC"],
    open: ["TLCUEM"],
  },
];

function Cases({
  changed,
  open = ["TLCUEM"],
}: {
  changed?: ReadonlyMap<string, readonly string[]>;
  open?: string[];
}) {
  mockBridge({
    proofsChoices: ({ agreement }) => {
      if (agreement !== "TMEC") {
        throw refusal({ code: "origin.unknown-agreement", agreement });
      }
      return { name: { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" } } as never;
    },
  });
  return (
    <QueryClientProvider client={localClient()}>
      <OriginCases rows={rows.map((row) => ({ ...row, open }))} {...(changed && { changed })} />
    </QueryClientProvider>
  );
}

it("cases name agreements, and an id only where no name is to be had", async () => {
  render(<Cases changed={new Map([["o1", ["TMEC"]]])} />);
  expect(await screen.findByRole("cell", { name: "T-MEC" })).toBeVisible();
  expect(await screen.findByRole("cell", { name: "TLCUEM" })).toBeVisible();
  expect(screen.getByText("Hoy sale distinto: T-MEC")).toBeVisible();
});

it("agreements under which a case waits are counted where they are many", async () => {
  render(<Cases open={["A", "B", "C", "D", "E"]} />);
  expect(await screen.findByRole("cell", { name: "A, B, C y 2 más" })).toBeVisible();
});

it.each([
  [
    true,
    [
      "Nombre del caso",
      "Código arancelario",
      "Es originario bajo",
      "Por saber",
      "Día de importación",
    ],
  ],
  [
    false,
    [
      "Nombre del caso",
      "Código arancelario",
      "Es originario bajo",
      "Por saber",
      "Día de importación",
      "Guardado",
    ],
  ],
])(
  "cases leave out when they were saved in a narrow window (%s), and only there",
  (isNarrow, heads) => {
    window1024.matches = isNarrow;
    render(<Cases />);
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(
      heads,
    );
  },
);
