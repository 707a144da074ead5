import { renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CardLines, useScans } from "./scans";

afterEach(() => document.body.replaceChildren());

/** Types into a field as a keyboard does, with so many milliseconds between two keys. */
function type(field: HTMLElement, keys: readonly string[], gap: number): void {
  let at = 1000;
  for (const key of keys) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: at });
    field.dispatchEvent(event);
    const isTyped = field instanceof HTMLInputElement && field.type === "text";
    if (isTyped && !event.defaultPrevented && key.length === 1) field.value += key;
    at += gap;
  }
}

function fieldWith(value: string) {
  const own = document.createElement("input");
  const other = document.createElement("input");
  other.value = value;
  document.body.append(own, other);
  const onScan = vi.fn();
  renderHook(() => useScans({ current: own }, onScan));
  return { own, other, onScan };
}

describe("what a scanner types", () => {
  it("is taken out of any other field, which holds again what it held", () => {
    const { other, onScan } = fieldWith("una nota");
    type(other, [..."PROA1.abcdef", "Enter"], 5);
    expect(onScan).toHaveBeenCalledExactlyOnceWith("PROA1.abcdef");
    expect(other.value).toBe("una nota");
  });

  it("is not what a person types, however they end it", () => {
    const { other, onScan } = fieldWith("");
    type(other, [..."Frischmarkt", "Enter"], 90);
    expect(onScan).not.toHaveBeenCalled();
    expect(other.value).toBe("Frischmarkt");
  });

  it("is left alone in the field that is meant for it", () => {
    const { own, onScan } = fieldWith("");
    type(own, [..."PROA1.abcdef", "Enter"], 5);
    expect(onScan).not.toHaveBeenCalled();
  });

  it.each(["button", "radio"])("presses nothing where a %s has the focus", (kind) => {
    const { onScan } = fieldWith("");
    const pressed: HTMLElement = document.createElement(kind === "radio" ? "input" : "button");
    pressed.setAttribute("type", kind);
    const heard: string[] = [];
    pressed.addEventListener("keydown", ({ key }) => heard.push(key));
    document.body.append(pressed);
    type(pressed, [..."FN:Anna Weiß 123", "Enter"], 5);
    expect(onScan).toHaveBeenCalledExactlyOnceWith("FN:Anna Weiß 123");
    expect(heard).toEqual(["F"]);
  });

  it.each([
    ["10", ["1", "0"], 0],
    ["0804400100", ["0", "8", "0"], 1],
  ])("leaves to a part of a date what a person rolls into it: of %s, %s", (typed, left, scans) => {
    const { onScan } = fieldWith("");
    const part = document.createElement("div");
    part.setAttribute("role", "spinbutton");
    const heard: string[] = [];
    part.addEventListener("keydown", ({ key }) => heard.push(key));
    document.body.append(part);
    type(part, [...typed, ...(scans > 0 ? ["Enter"] : [])], 20);
    expect(heard).toEqual(left);
    expect(onScan).toHaveBeenCalledTimes(scans);
  });

  it("is one card, though each line of it ends with Enter", () => {
    const { other, onScan } = fieldWith("");
    const lines = ["BEGIN:VCARD", "N:W;A", "END:VCARD"];
    type(
      other,
      lines.flatMap((line) => [...line, "Enter"]),
      5,
    );
    expect(onScan).toHaveBeenCalledExactlyOnceWith(lines.join("\n"));
    expect(other.value).toBe("");
  });
});

describe("the lines of a card", () => {
  it("are forgotten when the rest of them does not come", () => {
    const card = new CardLines();
    expect(card.take("BEGIN:VCARD", 0)).toBeNull();
    expect(card.take("080440", 10_000)).toBe("080440");
  });
});
