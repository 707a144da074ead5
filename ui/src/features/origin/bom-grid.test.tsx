import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { BillText, OriginLineUses, ReadBill } from "@/bridge";
import { localClient } from "@/bridge/client";
import { mockBridge } from "@/bridge/mock";
import { setLocale } from "@/i18n/locale";
import { BomGrid } from "./BomGrid";
import { emptyLine, type LineForm, linesOf, materialsOf, wholeLines } from "./bill";
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

interface GridProps {
  first?: LineForm[];
  currency?: string;
  uses?: OriginLineUses | null;
}

function Grid({ first = bill, currency: begun = "USD", uses = null }: GridProps) {
  const [lines, setLines] = useState(first);
  const [currency, setCurrency] = useState(begun);
  const answered = lines.filter(({ rest }) => rest.elastomeric).length;
  const answer = () => setLines(lines.map((line) => ({ ...line, rest: { elastomeric: true } })));
  return (
    <QueryClientProvider client={localClient()}>
      <BomGrid
        lines={lines}
        currency={currency}
        uses={uses}
        onChange={setLines}
        onCurrency={setCurrency}
      />
      <p title="currency">{currency}</p>
      <button type="button" aria-label={`answered ${answered}`} onClick={answer} />
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

/** A desk that reads what is pasted so; what it was asked is kept. */
function reading(read: Partial<ReadBill>) {
  const originReadBill = vi.fn((_: { input: BillText }) => ({
    headed: false,
    lines: [],
    problems: [],
    left_out: 0,
    ...read,
  }));
  mockBridge({ originReadBill, originChooseBill: originReadBill });
  return originReadBill;
}

const line = (name: string, value: string | null) => ({ name, value });

describe("what few materials need", () => {
  const inventory = [{ code: "fifo", label: "primeras entradas, primeras salidas" }];
  const shown = async (person: ReturnType<typeof userEvent.setup>) => {
    await person.click(screen.getByRole("button", { name: /Columnas/ }));
    const boxes = (await screen.findAllByRole("checkbox")).map(
      (box) => box.closest("label")?.textContent,
    );
    await person.keyboard("{Escape}");
    return boxes;
  };

  it("has columns only where some agreement can use it, or something stands in it", async () => {
    const person = userEvent.setup();
    const { unmount } = render(<Grid />);
    expect(await shown(person)).not.toContain("Valor regional");
    unmount();
    const { unmount: end } = render(<Grid uses={{ regionalValue: true, inventory }} />);
    expect(await shown(person)).toEqual(
      expect.arrayContaining(["Valor regional", "Control de inventarios"]),
    );
    end();
    render(<Grid first={[{ ...emptyLine(), name: "yarn", inventory: "lifo" }]} />);
    const few = await shown(person);
    expect(few).toContain("Control de inventarios");
    expect(few).not.toContain("Valor regional");
  });

  it("is kept with its line", () => {
    const line = { name: "yarn", regional_value: "4", inventory: "fifo", agreements: ["TMEC"] };
    const [form] = linesOf([line]);
    if (!form) throw new Error("no line");
    expect(form).toMatchObject({ regional: "4", inventory: "fifo", agreements: ["TMEC"] });
    expect(materialsOf([form])[0]).toMatchObject(line);
    const { regional: _, inventory: __, agreements: ___, ...old } = form;
    const rest = { regional_value: "4", inventory: "fifo", agreements: ["TMEC"] };
    expect(wholeLines({ ...old, rest } as LineForm)[0]).toMatchObject(form);
  });
});

describe("pasting", () => {
  it("fills the cells of one column from the cell on, and is taken back in one step", async () => {
    const originReadBill = reading({ lines: [line("", "70"), line("", null), line("", "60")] });
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(2));
    await person.paste("70\n\n60\n");
    await waitFor(() => expect(values()).toEqual(["1", "70", "", "60"]));
    expect(names()).toEqual(["motor", "case", "screw", "wire"]);
    expect(originReadBill).toHaveBeenCalledWith({
      input: { text: "70\n\n60\n", columns: ["value"], currency: "USD" },
    });
    expect(screen.getByRole("status")).toHaveTextContent("Se pegó en 3 líneas.");
    await person.click(screen.getByRole("button", { name: "Deshacer" }));
    expect(values()).toEqual(["1", "2", "3", "4"]);
  });

  it("fills as many of the visible columns as there are cells, and adds lines past the end", async () => {
    const read = { code: null, value: "9", origin: "unknown", country: "CN" } as const;
    const originReadBill = reading({
      lines: [
        { ...read, name: "" },
        { ...read, name: "", value: null },
        { name: "", country: null },
      ],
    });
    const person = userEvent.setup();
    render(<Grid first={bill.map((of) => ({ ...of, code: "850131", level: 0 }))} />);
    await person.click(amountIn(4));
    await person.paste("9\tCN\n\tCN\n\t\n");
    await waitFor(() => expect(values()).toEqual(["1", "2", "3", "9", ""]));
    expect(originReadBill.mock.lastCall?.[0].input.columns).toEqual(["value", "origin"]);
    const countries = screen.getAllByRole("textbox", { name: /^País, línea/ });
    expect(countries.map((cell) => cell.getAttribute("value"))).toEqual(["", "", "", "CN", "CN"]);
    expect(screen.getByRole("textbox", { name: "Código arancelario, línea 4" })).toHaveValue(
      "850131",
    );
    await person.keyboard("{Control>}z{/Control}");
    expect(values()).toEqual(["1", "2", "3", "4"]);
  });

  it("sets rows with headings before the line, as lines of their own", async () => {
    reading({ headed: true, lines: [line("seal", "5")] });
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(2));
    await person.paste("Material\tValor\nseal\t5");
    await waitFor(() => expect(names()).toEqual(["motor", "seal", "case", "screw", "wire"]));
    expect(values()).toEqual(["1", "5", "2", "3", "4"]);
  });

  it("of one cell goes into a field as any text does", async () => {
    const originReadBill = reading({});
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(2));
    await person.paste("5\n");
    expect(originReadBill).not.toHaveBeenCalled();
  });

  it("leaves hidden columns and what the region offers as they are", () => {
    const { reached } = columnsOfBill;
    expect(reached(["name", "value"], "name", "a\tb\tc\n")).toEqual(["name", "value"]);
    expect(reached(["name", "value"], "value", "1,5\n2,5\n")).toEqual(["value"]);
    expect(reached(["name", "code", "value"], "name", "a;850131\nb;850132;3")).toHaveLength(3);
    expect(reached(["weight", "offered"], "weight", "1\t2\n")).toEqual(["weight"]);
  });

  it("tells amounts in another currency at their cells, with what to do", async () => {
    const foreign = { row: 2, column: "value", text: "MXN 1,000", currency: "MXN" } as const;
    const odd = { row: 3, column: "code", text: "x", currency: null } as const;
    reading({ headed: true, lines: [line("seal", null)], problems: [foreign, odd] });
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(1));
    await person.paste("Material\tValor\nseal\tMXN 1,000");
    expect(
      await screen.findByText(/^Un importe está en otra moneda \(MXN\) que el caso \(USD\)/),
    ).toBeVisible();
    expect(screen.getByText("Fila 2, valor: «MXN 1,000», en MXN")).toBeVisible();
    expect(screen.getByText("Una celda no se entendió; la línea quedó sin ella.")).toBeVisible();
    expect(screen.getByText("Fila 3, código: «x»")).toBeVisible();
    expect(names()[0]).toBe("seal");
    expect(values()[0]).toBe("");
  });

  const copied = async (grid: GridProps) => {
    const row = { id: "k2", name: "Silla", code: "940169" };
    const part = { name: "rubber", regional_value: "7" };
    const materials = [{ name: "seal", value: "5", offered: "6", inputs: [part] }];
    const question = { case: { good: { code: "940169", currency: "MXN" }, materials } };
    mockBridge({
      originCases: () => ({ rows: [row] }) as never,
      originCase: () => ({ row, question }) as never,
    });
    const person = userEvent.setup();
    render(<Grid first={[emptyLine()]} {...grid} />);
    await person.click(screen.getByRole("button", { name: /^Copiar/ }));
    await person.click(screen.getByRole("combobox"));
    await person.keyboard("Si");
    await person.click(await screen.findByRole("option", { name: /Silla/ }));
    await person.click(screen.getByRole("button", { name: "Copiar las líneas" }));
    await waitFor(() => expect(names()).toEqual(["seal", "rubber"]));
  };

  it("copies a bill of another currency without its amounts, and tells each", async () => {
    await copied({});
    expect(screen.getByText("Fila 1, valor: «5», en MXN")).toBeVisible();
    expect(screen.getByText("Fila 1, oferta regional: «6», en MXN")).toBeVisible();
    expect(screen.getByText("Fila 2, valor regional: «7», en MXN")).toBeVisible();
    expect(values()).toEqual(["", ""]);
    expect(screen.getByTitle("currency")).toHaveTextContent("USD");
  });

  it("copies amounts with their currency into a case that has none yet", async () => {
    await copied({ currency: "" });
    expect(values()).toEqual(["5", ""]);
    expect(screen.getByTitle("currency")).toHaveTextContent("MXN");
    expect(screen.queryByText(/en otra moneda/)).toBeNull();
  });

  it("tells amounts in a currency that a case without one cannot have yet", async () => {
    const foreign = { row: 2, column: "value", text: "MXN 1,000", currency: "MXN" } as const;
    reading({ headed: true, lines: [line("seal", null)], problems: [foreign] });
    const person = userEvent.setup();
    render(<Grid currency="" />);
    await person.click(amountIn(1));
    await person.paste("Material\tValor\nseal\tMXN 1,000");
    expect(await screen.findByText(/^Un importe está en MXN, y el caso aún no/)).toBeVisible();
  });

  it("says how many rows found no room, and of a file that there may be more", async () => {
    reading({ headed: true, lines: [line("seal", "5")], left_out: 1200 });
    const person = userEvent.setup();
    render(<Grid />);
    await person.click(amountIn(1));
    await person.paste("Material\tValor\nseal\t5");
    expect(await screen.findByText(/^1,200 filas no entraron/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Abrir un archivo…" }));
    expect(await screen.findByText(/^Al menos 1,200 filas del archivo no entraron/)).toBeVisible();
  });
});

it("takes back nothing of before an answer that came from outside", async () => {
  const person = userEvent.setup();
  render(<Grid />);
  await person.type(amountIn(1), "5");
  await person.click(screen.getByRole("button", { name: "answered 0" }));
  expect(screen.getByRole("button", { name: "Deshacer" })).toBeDisabled();
  await person.click(amountIn(1));
  await person.keyboard("{Control>}z{/Control}");
  expect(values()[0]).toBe("15");
  await person.type(amountIn(2), "6");
  await person.keyboard("{Control>}z{/Control}");
  expect(values()).toEqual(["15", "2", "3", "4"]);
  expect(screen.getByRole("button", { name: "answered 4" })).toBeVisible();
});
