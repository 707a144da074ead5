/** What the columns of a table of rules mean, as the mapping form changes it. */
import type { RuleMeaning, RuleRecipe, RuleTableGlance, TableRow, Writing } from "@/bridge";

/** What a column can be said to hold: a meaning, or nothing that is read. */
export type RuleChoice = "ignored" | RuleMeaning;

/**
 * What is said of a table. A recipe finds its columns by their names; here they stand by place, so
 * that a look at another row of names takes no meaning away.
 */
export interface RuleDraft {
  /** The number of the row that names the columns. */
  header: number;
  writing: Writing;
  meanings: ReadonlyMap<number, RuleMeaning>;
}

/** Whether a recipe can find a column: by its name, and by the first of those of the same name. */
export type NameStanding = "named" | "unnamed" | "repeated";

/** How the columns are named by a row, as the desk compares names. */
export function ruleNames(rows: readonly TableRow[], header: number): string[] {
  const row = rows.find(({ number }) => number === header);
  return (row?.cells ?? []).map((cell) => cell.trim());
}

/** Whether the column at a place can be found by its name. */
export function standingOf(names: readonly string[], place: number): NameStanding {
  const name = names[place - 1] ?? "";
  if (name === "") return "unnamed";
  return names.indexOf(name) === place - 1 ? "named" : "repeated";
}

/** What is proposed for a table. */
export function firstDraft({ rows, recipe }: RuleTableGlance): RuleDraft {
  const header = recipe.header || (rows[0]?.number ?? 1);
  const names = ruleNames(rows, header);
  const meanings = recipe.columns.flatMap(({ name, meaning }): [number, RuleMeaning][] => {
    const place = names.indexOf(name.trim()) + 1;
    return place > 0 ? [[place, meaning]] : [];
  });
  return { header, writing: recipe.writing, meanings: new Map(meanings) };
}

/** What the column at a place is said to hold. */
export function ruleChoiceOf(
  draft: RuleDraft,
  names: readonly string[],
  place: number,
): RuleChoice {
  const meaning = standingOf(names, place) === "named" ? draft.meanings.get(place) : undefined;
  return meaning ?? "ignored";
}

/**
 * The draft with another meaning of a column. Each meaning is of one column, and codes stand in one
 * column or in two; where there is a structured form, it is what is read.
 */
export function choosingRule(draft: RuleDraft, place: number, choice: RuleChoice): RuleDraft {
  const others = [...draft.meanings].filter(
    ([other, meaning]) => other !== place && !isInPlaceOf(choice, meaning),
  );
  const meanings = new Map(others);
  if (choice !== "ignored") meanings.set(place, choice);
  const writing = choice === "structured" ? "structured" : draft.writing;
  return { ...draft, writing, meanings };
}

const ends: readonly RuleChoice[] = ["first", "last"];

function isInPlaceOf(choice: RuleChoice, meaning: RuleMeaning): boolean {
  const isOtherWay =
    (choice === "code" && ends.includes(meaning)) || (meaning === "code" && ends.includes(choice));
  return choice === meaning || isOtherWay;
}

/** The recipe that a draft makes of a table. */
export function ruleRecipe(draft: RuleDraft, { rows, recipe }: RuleTableGlance): RuleRecipe {
  const names = ruleNames(rows, draft.header);
  const columns = names.flatMap((name, index) => {
    const meaning = ruleChoiceOf(draft, names, index + 1);
    return meaning === "ignored" ? [] : [{ name, meaning }];
  });
  return { sheet: recipe.sheet, header: draft.header, writing: draft.writing, columns };
}
