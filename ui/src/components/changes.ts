/** Values of the journal as people read them. */
import type { ChangeRow } from "@/bridge";
import { decimal, type Formats, useFormats } from "@/i18n/format";
import { type Translate, useT, useWords, type Words } from "@/i18n/t";
import { useSectors, useStates } from "./catalogue";

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
]);

/** The changes that mean something to a person. */
export function spokenChanges(changes: readonly ChangeRow[]): ChangeRow[] {
  return changes.filter(({ column }) => !silent.has(column));
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
    "companies sectors": sectors.nameOf,
    "company_markets market": formats.country,
    "missions country": formats.country,
    "missions sectors": sectors.nameOf,
    "missions markets": formats.country,
  };
  return {
    column: ({ topic, column }: ChangeRow) =>
      nameOf(words(`column-${topic}-${column}`), `${topic}-${column}`, column),
    value: (change: ChangeRow, value: string | null) => {
      if (value === null) return change.isSealed ? t("history-sealed") : t("history-nothing");
      return written(change, value, { t, words, formats, codes });
    },
  };
}

/** The names of the codes that a column holds. */
type Codes = Record<string, (code: string) => string>;

interface Writers {
  t: Translate;
  words: Words;
  formats: Formats;
  codes: Codes;
}

function written({ topic, column }: ChangeRow, value: string, writers: Writers): string {
  const { t, words, formats, codes } = writers;
  const nameCode = codes[`${topic} ${column}`] ?? ((code: string) => code);
  if (value === "" || value === "[]") return t("history-nothing");
  if (value === "true") return t("history-yes");
  if (value === "false") return t("history-no");
  if (column.endsWith("_minor")) {
    const digits = value.padStart(3, "0");
    return decimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.day(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formats.instant(value);
  if (value.startsWith("[")) {
    return formats.list(listed(value).map((item) => nameCode(itemWords(words, item))));
  }
  const code = `${topic}-${column}-${value}`;
  return nameOf(words(`value-${code}`), code, nameCode(value));
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
