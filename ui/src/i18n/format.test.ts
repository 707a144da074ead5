import { describe, expect, it } from "vitest";
import { decimal, formatsFor, hsCode, parseDecimal, quantity } from "./format";

describe("decimal", () => {
  it.each([
    ["20000.50", "20,000.50"],
    ["-2240.00", "\u22122,240.00"],
    ["0", "0"],
    ["90071992547409931234.10", "90,071,992,547,409,931,234.10"],
  ])("writes %s as %s", (plain, written) => {
    expect(decimal(plain)).toBe(written);
  });

  it("leaves text that is no number as it came", () => {
    expect(decimal("n/a")).toBe("n/a");
  });
});

describe("parseDecimal", () => {
  it.each([
    ["20,000.50", "20000.50"],
    [" 1 000 ", "1000"],
    ["0007", "7"],
    [".5", "0.5"],
    ["\u22123", "-3"],
  ])("reads %s as %s", (typed, plain) => {
    expect(parseDecimal(typed)).toBe(plain);
  });

  it.each(["", "abc", "1.2.3", "5 kg"])("refuses %j", (typed) => {
    expect(parseDecimal(typed)).toBeNull();
  });
});

describe("formats", () => {
  it("writes a day without full stops in both languages", () => {
    expect(formatsFor("es-MX").day("2026-11-23")).toBe("23 nov 2026");
    expect(formatsFor("en").day("2026-11-23")).toBe("23 Nov 2026");
  });

  it("names countries and the European Union", () => {
    expect(formatsFor("es-MX").country("US")).toBe("Estados Unidos");
    expect(formatsFor("en").country("EU")).toBe("European Union");
  });

  it("puts a thin no-break space before the unit", () => {
    expect(quantity("20000", "kg")).toBe("20,000\u202fkg");
  });

  it("groups the digits of a code", () => {
    expect(hsCode("0804400010")).toBe("0804.40.00.10");
    expect(hsCode("0804")).toBe("0804");
  });
});
