import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { OriginCaseRow } from "@/bridge";
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
    originates: ["T-MEC"],
    open: [],
  },
];

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
    render(<OriginCases rows={rows} />);
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(
      heads,
    );
  },
);
