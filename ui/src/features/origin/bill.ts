/** The lines of a bill of materials as they are typed: a list that its levels make a tree. */
import type { BomLine, BomLineOrigin, BomLineRole, LineDeclaration } from "@/bridge";
import { codeOf } from "@/i18n/format";

/** A line as it is typed: all text. What a line is made from stands below it, one level deeper. */
export interface LineForm {
  key: string;
  level: number;
  name: string;
  code: string;
  value: string;
  origin: BomLineOrigin;
  country: string;
  role: BomLineRole;
  weight: string;
  offered: string;
  quantity: string;
  supplier: string;
  evidence: string;
  /** Of its value, what producers of the Parties put into it. */
  regional: string;
  /** How originating and other units of it are told apart; nothing where they are not mixed. */
  inventory: string;
  /** The agreements under which it originates; each of its country where none is named. */
  agreements: readonly string[];
  /** The declaration of its supplier that its origin rests on. */
  declaration: LineDeclaration | null;
  /** What the grid has no column for. */
  rest: Omit<Partial<BomLine>, "inputs">;
}

export function emptyLine(level = 0): LineForm {
  return {
    key: crypto.randomUUID(),
    level,
    name: "",
    code: "",
    value: "",
    origin: "unknown",
    country: "",
    role: "material",
    weight: "",
    offered: "",
    quantity: "",
    supplier: "",
    evidence: "",
    regional: "",
    inventory: "",
    agreements: [],
    declaration: null,
    rest: {},
  };
}

/** Whether nothing was typed in a line. */
export function isBlank(line: LineForm): boolean {
  const { name, code, quantity, value, country, supplier, evidence, weight, offered } = line;
  const { regional, inventory } = line;
  const ofAll = [name, code, quantity, value, country, supplier, evidence, weight, offered];
  const typed = [...ofAll, regional, inventory];
  return typed.every((text) => text === "");
}

/** A line without what is in the currency of its case. */
export function withoutAmounts(line: LineForm): LineForm {
  return { ...line, value: "", offered: "", regional: "" };
}

/** An exact decimal, or nothing where none was typed. */
export function amountOf(text: string): string | null {
  return /^\d+(\.\d+)?$/.test(text) ? text : null;
}

/** What was written, or nothing. */
function wordsOf(text: string): string | null {
  return text.trim() === "" ? null : text;
}

function lineOf(form: LineForm): BomLine {
  return {
    ...form.rest,
    name: form.name,
    code: codeOf(form.code),
    role: form.role,
    origin: form.origin,
    country: form.country === "" ? null : form.country.toUpperCase(),
    value: amountOf(form.value),
    weight: amountOf(form.weight),
    offered: amountOf(form.offered),
    quantity: amountOf(form.quantity),
    supplier: wordsOf(form.supplier),
    evidence: wordsOf(form.evidence),
    regional_value: amountOf(form.regional),
    inventory: wordsOf(form.inventory),
    agreements: [...form.agreements],
    declaration: form.declaration,
  };
}

/** Goes through the lines that say something, each at the level at which it counts: at most one below
 * the line before it. */
function eachLine(forms: readonly LineForm[], seen: (form: LineForm, level: number) => void): void {
  let most = 0;
  for (const form of forms) {
    if (isBlank(form)) continue;
    const level = Math.min(form.level, most);
    seen(form, level);
    most = level + 1;
  }
}

/** The lines, each with what it is made from. */
export function materialsOf(forms: readonly LineForm[]): BomLine[] {
  const lines: BomLine[] = [];
  const open: BomLine[] = [];
  eachLine(forms, (form, level) => {
    const line = lineOf(form);
    const above = level === 0 ? undefined : open[level - 1];
    if (above) above.inputs ??= [];
    (above?.inputs ?? lines).push(line);
    open[level] = line;
  });
  return lines;
}

/** The places of the lines as the desk numbers them, by their keys; those in blank have none. */
export function placesOf(forms: readonly LineForm[]): Map<string, string> {
  const places = new Map<string, string>();
  const counts: number[] = [];
  eachLine(forms, ({ key }, level) => {
    counts.length = level + 1;
    counts[level] = (counts[level] ?? 0) + 1;
    places.set(key, counts.join("."));
  });
  return places;
}

function formOf({ inputs: _, ...line }: BomLine, level: number): LineForm {
  const {
    name,
    code,
    value,
    origin,
    country,
    role,
    weight,
    offered,
    quantity,
    supplier,
    evidence,
    regional_value,
    inventory,
    agreements,
    declaration,
    ...rest
  } = line;
  return {
    key: crypto.randomUUID(),
    level,
    name,
    code: code ?? "",
    value: value ?? "",
    origin: origin ?? "unknown",
    country: country ?? "",
    role: role ?? "material",
    weight: weight ?? "",
    offered: offered ?? "",
    quantity: quantity ?? "",
    supplier: supplier ?? "",
    evidence: evidence ?? "",
    regional: regional_value ?? "",
    inventory: inventory ?? "",
    agreements: agreements ?? [],
    declaration: declaration ?? null,
    rest,
  };
}

/** Lines as they are typed, each with what it is made from under it. */
export function linesOf(materials: readonly BomLine[], level = 0): LineForm[] {
  return materials.flatMap((line) => [
    formOf(line, level),
    ...linesOf(line.inputs ?? [], level + 1),
  ]);
}

/** A line of a draft with every part, though an earlier version of the program kept it without some, or
 * kept within it what it is made from. */
export function wholeLines(kept: LineForm): LineForm[] {
  const {
    inputs = [],
    regional_value,
    inventory,
    agreements,
    ...rest
  }: Partial<BomLine> = kept.rest ?? {};
  const before = {
    regional: regional_value ?? "",
    inventory: inventory ?? "",
    agreements: agreements ?? [],
  };
  return [{ ...emptyLine(), ...before, ...kept, rest }, ...linesOf(inputs, kept.level + 1)];
}

/** Where a line ends with all that it is made from. */
function endOf(lines: readonly LineForm[], index: number): number {
  const whole = lines[index];
  let end = index + 1;
  if (!whole || isBlank(whole)) return end;
  for (const [at, line] of lines.entries()) {
    if (at <= index) continue;
    if (line.level > whole.level) end = at + 1;
    else if (!isBlank(line)) break;
  }
  return end;
}

/** The line that says something before another one. */
function lineBefore(lines: readonly LineForm[], index: number): LineForm | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line && !isBlank(line)) return line;
  }
  return undefined;
}

/** Whether a line may become a part of the one above it. */
export function mayIndent(lines: readonly LineForm[], index: number): boolean {
  const [line, before] = [lines[index], lineBefore(lines, index)];
  return line !== undefined && before !== undefined && line.level <= before.level;
}

/** Makes a line a part of the one above it, with all that it is made from. */
export function indented(lines: readonly LineForm[], index: number): LineForm[] {
  if (!mayIndent(lines, index)) return [...lines];
  const end = endOf(lines, index);
  return lines.map((line, at) =>
    at >= index && at < end ? { ...line, level: line.level + 1 } : line,
  );
}

/** Takes a line out of the one that it is a part of, and sets it behind that one's other parts. */
export function outdented(lines: readonly LineForm[], index: number): LineForm[] {
  const level = lines[index]?.level ?? 0;
  const above = lines.slice(0, index);
  const whole = above.findLastIndex((line) => !isBlank(line) && line.level < level);
  if (whole === -1) return [...lines];
  const [end, last] = [endOf(lines, index), endOf(lines, whole)];
  const moved = lines.slice(index, end).map((line) => ({ ...line, level: line.level - 1 }));
  return [...above, ...lines.slice(end, last), ...moved, ...lines.slice(Math.max(end, last))];
}

/** Takes a line away with all that it is made from. */
export function without(lines: readonly LineForm[], index: number): LineForm[] {
  return [...lines.slice(0, index), ...lines.slice(endOf(lines, index))];
}

/** Adds a blank line behind all that a line is made from, as one more part of it; tells where it is. */
export function withPart(lines: readonly LineForm[], index: number): [LineForm[], number] {
  const end = endOf(lines, index);
  const part = emptyLine((lines[index]?.level ?? 0) + 1);
  return [[...lines.slice(0, end), part, ...lines.slice(end)], end];
}

/** Puts lines in the place of one in blank, or before one that says something, at its level. */
export function withPasted(
  lines: readonly LineForm[],
  index: number,
  pasted: readonly LineForm[],
): LineForm[] {
  const { level = 0 } = lines[index] ?? {};
  const put = pasted.map((line) => ({ ...line, level: line.level + level }));
  const after = lines.slice(index).filter((line) => !isBlank(line));
  return [...lines.slice(0, index), ...put, ...after];
}
