/** What is read or typed in the one field of the fair, and where it leads. */
import { commands, type ReadCode, type VisitingCard } from "@/bridge";
import { codeOf } from "@/i18n/format";

/** The places of fair mode, in the order of their keys. */
export const targets = ["duty", "lead", "door", "directory", "board"] as const;

/** A place of fair mode. */
export type Target = (typeof targets)[number];

/** What a text was recognised as. */
export type Recognised =
  | { as: "badge"; text: string }
  | { as: "card"; card: VisitingCard }
  | { as: "code"; code: string }
  | { as: "words"; text: string };

/** A text without spaces that is longer than any name is one that a scanner read. */
const longestName = 30;

/** Says what a text is. */
export async function recognise(text: string): Promise<Recognised> {
  const read = await commands.fairReadText(text);
  return ofRead(read);
}

/** The same of what a camera or a picture gave. */
export function ofRead({ text, isBadge, card }: ReadCode): Recognised {
  if (isBadge) return { as: "badge", text };
  if (card) return { as: "card", card };
  const typed = text.trim();
  const code = codeOf(typed, 4);
  if (code !== null) return { as: "code", code };
  return { as: "words", text: typed };
}

/** Whether no person types such a text, so that the door is asked what it is. */
export function isScanned(text: string): boolean {
  return text.length > longestName && !/\s/.test(text);
}
