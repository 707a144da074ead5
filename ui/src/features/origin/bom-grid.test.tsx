import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { localClient } from "@/bridge/client";
import { setLocale } from "@/i18n/locale";
import { BomGrid } from "./BomGrid";
import { emptyLine, type LineForm } from "./bill";
import * as columnsOfBill from "./bom-columns";

// Each cell that is drawn asks whether it is wrong: so drawn rows are counted.
vi.mock("./bom-columns", async (original) => {
  const whole = await original<typeof columnsOfBill>();
  return { ...whole, isWrong: vi.fn(whole.isWrong) };
});

const bill = ["motor", "case", "screw", "wire"].map((name, at) => ({
  ...emptyLine(),
  name,
  value: `${at + 1}`,
}));

function Grid({ first = bill }: { first?: LineForm[] }) {
  const [lines, setLines] = useState(first);
  return (
    <QueryClientProvider client={localClient()}>
      <BomGrid lines={lines} currency="USD" onChange={setLines} />
    </QueryClientProvider>
  );
}

const values = () =>
  screen
    .getAllByRole("textbox", { name: /^Valor, línea/ })
    .map((cell) => cell.getAttribute("value"));
const amountIn = (line: number) => screen.getByRole("textbox", { name: `Valor, línea ${line}` });

describe("filling down", () => {
  it("copies the cell above into one cell, and nothing into the first", () => {
    const value = (lines: LineForm[]) => lines.map(({ value }) => value);
    const run = (anchor: number, head: number) => ({ column: "value", anchor, head }) as const;
    expect(value(columnsOfBill.filledDown(bill, run(1, 1)))).toEqual(["1", "1", "3", "4"]);
    expect(value(columnsOfBill.filledDown(bill, run(0, 0)))).toEqual(["1", "2", "3", "4"]);
    expect(value(columnsOfBill.filledDown(bill, run(1, 3)))).toEqual(["1", "2", "2", "2"]);
    expect(value(columnsOfBill.filledDown(bill, run(3, 1)))).toEqual(["1", "2", "2", "2"]);
  });

  it("copies the top cell of the chosen ones down by keyboard, and takes it back in one step", async () => {
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(1));
    await person.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await new Promise(requestAnimationFrame);
    await person.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await new Promise(requestAnimationFrame);
    expect(screen.getByRole("status")).toHaveTextContent("Celdas elegidas: líneas 1 a 3");
    expect(amountIn(3)).toHaveFocus();
    await person.keyboard("{Control>}d{/Control}");
    expect(values()).toEqual(["1", "1", "1", "4"]);
    await person.keyboard("{Control>}z{/Control}");
    expect(values()).toEqual(["1", "2", "3", "4"]);
  });

  it("forgets the chosen cells as soon as one types or goes on", async () => {
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(1));
    await person.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await new Promise(requestAnimationFrame);
    await person.keyboard("{ArrowDown}");
    await new Promise(requestAnimationFrame);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await person.keyboard("{Control>}d{/Control}");
    expect(values()).toEqual(["1", "2", "2", "4"]);
  });

  it("changes nothing in the first line, so that there is nothing to take back", async () => {
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(1));
    await person.keyboard("{Control>}d{/Control}");
    expect(values()).toEqual(["1", "2", "3", "4"]);
  });
});

describe("the columns of a bill", () => {
  it.each([
    ["es-MX", ["Material", "Código arancelario", "Valor (USD)", "Origen", "País"]],
    ["en", ["Material", "Tariff code", "Value (USD)", "Origin", "Country"]],
  ] as const)("are few at first, and have no accessibility finding in %s", async (locale, few) => {
    setLocale(locale);
    const { container } = render(<Grid />);
    const heads = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
    expect(heads.slice(1, -2)).toEqual(few);
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it("come and go by the chooser, and stay so", async () => {
    const person = userEvent.setup();
    const { unmount } = render(<Grid />);
    await person.click(screen.getByRole("button", { name: "Columnas visibles" }));
    const chooser = await screen.findByRole("dialog");
    fireEvent.click(within(chooser).getByRole("checkbox", { name: "Cantidad" }));
    unmount();
    render(<Grid />);
    const cell = screen.getByRole("textbox", { name: "Cantidad, línea 2" });
    await person.type(cell, "2.5x");
    expect(cell).toHaveAttribute("aria-invalid", "true");
    await person.type(cell, "{Backspace}");
    expect(cell).toHaveAttribute("aria-invalid", "false");
  });

  it("tell what the desk cannot read from what it can", () => {
    const line = (part: Partial<LineForm>) => ({ ...emptyLine(), ...part });
    expect(columnsOfBill.isWrong(line({ code: "8501" }), "code")).toBe(true);
    expect(columnsOfBill.isWrong(line({ country: "MEX" }), "country")).toBe(true);
    expect(columnsOfBill.isWrong(line({ quantity: "two" }), "quantity")).toBe(true);
    expect(columnsOfBill.isWrong(line({ supplier: "two" }), "supplier")).toBe(false);
    expect(columnsOfBill.isWrong(line({}), "code")).toBe(false);
  });
});

const names = () =>
  screen
    .getAllByRole("textbox", { name: /^Material, línea/ })
    .map((cell) => cell.getAttribute("value"));
const rows = () =>
  screen
    .getAllByRole("rowheader")
    .map(({ textContent }) => textContent)
    .filter((place) => place !== "·");

/** Opens what can be done with a line, and does it. */
async function act(person: ReturnType<typeof userEvent.setup>, line: string, action: string) {
  await person.click(screen.getByRole("button", { name: `Acciones de la línea ${line}` }));
  await person.click(await screen.findByRole("menuitem", { name: action }));
  await new Promise(requestAnimationFrame);
}

describe("sub-assemblies", () => {
  it("nest to any depth, with the focus where one goes on", async () => {
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(screen.getByRole("textbox", { name: "Material, línea 2" }));
    await person.keyboard("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Material, línea 1.1" })).toHaveFocus(),
    );
    await act(person, "1.1", "Agregar lo que lleva la línea 1.1");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("data-cell", "2-name"));
    await person.keyboard("imán{Enter}");
    expect(rows()).toEqual(["1", "1.1", "1.1.1", "2", "3"]);
    await act(person, "1.1.1", "Sacar la línea 1.1.1 de la de arriba");
    expect(rows()).toEqual(["1", "1.1", "1.2", "2", "3"]);
    expect(names()).toEqual(["motor", "case", "imán", "screw", "wire"]);
  });

  it("go with the line that they are in, and come back in one step; the focus stays in the grid", async () => {
    const person = userEvent.setup();
    const nested = bill.map((line, at) => ({ ...line, level: at === 1 ? 1 : 0 }));
    render(<Grid first={nested} />);
    expect(screen.getByRole("button", { name: "Deshacer" })).toBeDisabled();
    await act(person, "1", "Quitar la línea 1");
    expect(names()).toEqual(["screw", "wire"]);
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Material, línea 1" })).toHaveFocus(),
    );
    await person.click(screen.getByRole("button", { name: "Deshacer" }));
    expect(names()).toEqual(["motor", "case", "screw", "wire"]);
    await person.click(screen.getByRole("button", { name: "Rehacer" }));
    expect(names()).toEqual(["screw", "wire"]);
  });
});

describe("typing", () => {
  it("is taken back by cells, not by letters", async () => {
    const person = userEvent.setup();
    render(<Grid />);
    await person.type(amountIn(1), "25");
    await person.type(amountIn(2), "6");
    expect(values()).toEqual(["125", "26", "3", "4"]);
    await person.keyboard("{Control>}z{/Control}");
    expect(values()).toEqual(["125", "2", "3", "4"]);
    await person.keyboard("{Control>}z{/Control}");
    expect(values()).toEqual(["1", "2", "3", "4"]);
    await person.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(values()).toEqual(["125", "2", "3", "4"]);
  });

  it("draws the line that is typed in and no other, in a bill of 2,000 lines", async () => {
    const person = userEvent.setup();
    const many = Array.from({ length: 2000 }, (_, at) => ({ ...emptyLine(), name: `part ${at}` }));
    render(<Grid first={many} />);
    await person.click(amountIn(3));
    const drawn = vi.mocked(columnsOfBill.isWrong);
    drawn.mockClear();
    await person.keyboard("12.50");
    expect(amountIn(3)).toHaveValue("12.50");
    expect(new Set(drawn.mock.calls.map(([line]) => line.key))).toEqual(new Set([many[2]?.key]));
  });
});
