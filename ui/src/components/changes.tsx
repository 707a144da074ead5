/** Values of the journal as people read them. */
import type { ReactNode } from "react";
import type { ChangeRow, Money as MoneyValue } from "@/bridge";
import { decimal, type Formats, useFormats } from "@/i18n/format";
import { type Translate, useT, useWords, type Words } from "@/i18n/t";
import { useSectors, useStates } from "./catalogue";
import { Code, Money } from "./figures";
import { Activity, Municipality } from "./names";

/** Columns that say how rows hang together and nothing to a person. */
const silent = new Set([
  "id",
  "company_id",
  "mission_id",
  "registration_id",
  "position",
  "created_at",
  "applied_at",
  "sales_currency",
  "input",
  "result",
  "sources",
]);

/** The changes that mean something to a person: what a new record leaves blank does not. */
export function spokenChanges(changes: readonly ChangeRow[]): ChangeRow[] {
  const isBlank = (value: string | null) => value === null || value === "" || value === "[]";
  return changes.filter(
    ({ column, before, after, isSealed }) =>
      !silent.has(column) && (isSealed || !(isBlank(before) && isBlank(after))),
  );
}

/** Puts the column and the values of a change into words. */
export function useChangeWords() {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const states = useStates();
  const sectors = useSectors();
  const codes: Codes = {
    "companies state": states.nameOf,
    "companies municipality": (code) => <Municipality code={code} />,
    "companies scian": (code) => <Activity code={code} />,
    "companies rfc": (code) => <Code>{code}</Code>,
    "companies sectors": sectors.nameOf,
    "companies programmes": (code) => nameOf(words(`programme-${code}`), `programme-${code}`, code),
    "company_figures sales_minor": (minor) => <Money value={pesos(minor)} />,
    "company_figures workers": decimal,
    "company_markets market": formats.country,
    "company_products code": (code) => <Code hs>{code}</Code>,
    "company_products capacity": decimal,
    "company_products capacity_unit": (unit) => words(`unit-${unit}`),
    "missions country": formats.country,
    "missions sectors": sectors.nameOf,
    "missions markets": formats.country,
    "missions capacity": decimal,
    "answers product_code": (code) => <Code hs>{code}</Code>,
    "answers market": formats.country,
  };
  return {
    column: ({ topic, column }: ChangeRow) =>
      nameOf(words(`column-${topic}-${column}`), `${topic}-${column}`, column),
    value: (change: ChangeRow, value: string | null): ReactNode => {
      if (value === null) return change.isSealed ? t("history-sealed") : t("history-nothing");
      return written(change, value, { t, words, formats, codes });
    },
  };
}

/** How the codes that a column holds are shown. */
type Codes = Record<string, (code: string) => ReactNode>;

interface Writers {
  t: Translate;
  words: Words;
  formats: Formats;
  codes: Codes;
}

function written({ topic, column }: ChangeRow, value: string, writers: Writers): ReactNode {
  const { t, words, formats, codes } = writers;
  const show = codes[`${topic} ${column}`];
  if (value === "" || value === "[]") return t("history-nothing");
  if (value.startsWith("[")) {
    const items = listed(value).map((item) => (show ?? String)(itemWords(words, item)));
    return formats.list(items.map(String));
  }
  if (show) return show(value);
  if (column.startsWith("is_")) return t(value === "1" ? "history-yes" : "history-no");
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.day(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formats.instant(value);
  const code = `${topic}-${column}-${value}`;
  return nameOf(words(`value-${code}`), code, value);
}

/** An amount as the journal counts it, in hundredths. */
function pesos(minor: string): MoneyValue {
  const digits = minor.padStart(3, "0");
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: "MXN" };
}

function itemWords(words: Words, item: unknown): string {
  if (typeof item === "object" && item !== null && "kind" in item) {
    return words(`requirement-short-${String(item.kind)}`);
  }
  return String(item);
}

function listed(json: string): unknown[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : [json];
  } catch {
    return [json];
  }
}

/** The text of a code, unless the catalogue knows none and gave the code back. */
function nameOf(text: string, code: string, otherwise: string): string {
  return text === code ? otherwise : text;
}
