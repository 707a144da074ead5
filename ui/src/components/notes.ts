/** Remarks on an answer, in words. */
import type { Note } from "@/bridge";
import type { Formats } from "@/i18n/format";
import type { Words } from "@/i18n/t";

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** A remark in our words, its days too, or in those that the reference data brings along. */
export function noteWords(words: Words, { day }: Pick<Formats, "day">, note: Note): string {
  const { code, params } = note;
  const said = Object.entries(params).map(([name, value]) => [
    name,
    isDay.test(value ?? "") ? day(value ?? "") : value,
  ]);
  const text = words(`note-${code}`, Object.fromEntries(said));
  return text === code ? (params.text ?? code) : text;
}
