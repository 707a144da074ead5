import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { RowFieldset, RowLine, Rows } from "./FormRows";
import { formRow, withoutRow } from "./form-rows";

function List({ row: Row }: { row: "fieldset" | "line" }) {
  const [rows, setRows] = useState(["mole", "pan"].map((name) => formRow({ name })));
  return (
    <Rows add="Agregar" onAdd={() => setRows((now) => [...now, formRow({ name: "sal" })])}>
      {rows.map(({ key, name }) => {
        const removal = {
          remove: `Quitar ${name}`,
          onRemove: () => setRows((now) => withoutRow(now, key)),
        };
        return Row === "line" ? (
          <RowLine key={key} {...removal}>
            {name}
          </RowLine>
        ) : (
          <RowFieldset key={key} title={name} {...removal}>
            {name}
          </RowFieldset>
        );
      })}
    </Rows>
  );
}

it.each(["fieldset", "line"] as const)(
  "a %s that goes leaves the focus on the next one, and the last on what adds one",
  async (row) => {
    const person = userEvent.setup();
    render(<List row={row} />);
    await person.click(screen.getByRole("button", { name: "Quitar mole" }));
    expect(screen.queryByText("mole")).toBeNull();
    expect(screen.getByRole("button", { name: "Quitar pan" })).toHaveFocus();
    await person.keyboard("{Enter}");
    expect(screen.queryByText("pan")).toBeNull();
    const add = screen.getByRole("button", { name: "Agregar" });
    expect(add).toHaveFocus();
    await person.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "Quitar sal" })).toBeVisible();
  },
);
