import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { localClient } from "@/bridge/client";
import { setLocale } from "@/i18n/locale";
import { BomGrid } from "./BomGrid";
import { filledDown, isWrong } from "./bom-columns";
import { emptyLine, type LineForm } from "./case-form";

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
    expect(value(filledDown(bill, run(1, 1)))).toEqual(["1", "1", "3", "4"]);
    expect(value(filledDown(bill, run(0, 0)))).toEqual(["1", "2", "3", "4"]);
    expect(value(filledDown(bill, run(1, 3)))).toEqual(["1", "2", "2", "2"]);
    expect(value(filledDown(bill, run(3, 1)))).toEqual(["1", "2", "2", "2"]);
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
    expect(isWrong(line({ code: "8501" }), "code")).toBe(true);
    expect(isWrong(line({ country: "MEX" }), "country")).toBe(true);
    expect(isWrong(line({ quantity: "two" }), "quantity")).toBe(true);
    expect(isWrong(line({ supplier: "two" }), "supplier")).toBe(false);
    expect(isWrong(line({}), "code")).toBe(false);
  });
});
