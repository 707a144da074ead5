/** What the columns of a table mean, as the mapping form changes it. */
import type { Recipe, RecipeColumn } from "@/bridge";

/** What a column can be said to hold: a meaning, an agreement, or nothing that is read. */
export type Choice = "ignored" | RecipeColumn["meaning"] | `agreement ${string}`;

/** What a column is said to hold. */
export function choiceOf(recipe: Recipe, place: number): Choice {
  const column = recipe.columns.find(({ position }) => position === place);
  if (!column) return "ignored";
  return column.agreement === null ? column.meaning : `agreement ${column.agreement}`;
}

/**
 * The recipe with another meaning of a column. Where there are no general duties, columns that are
 * named by a year are rates of the agreement from that year on.
 */
export function choosing(
  recipe: Recipe,
  place: number,
  names: readonly string[],
  choice: Choice,
): Recipe {
  const others = recipe.columns.filter(({ position }) => position !== place);
  const withColumns = (columns: RecipeColumn[]) => ({
    ...recipe,
    columns: columns.sort((a, b) => a.position - b.position),
  });
  if (choice === "ignored") return withColumns(others);
  const name = names[place - 1] ?? "";
  const [kind, agreement = null] = choice.split(" ");
  if (kind !== "agreement") {
    const meaning = choice as RecipeColumn["meaning"];
    // A tariff has no rates by date.
    const kept = meaning === "mfn" ? others.map((column) => ({ ...column, from: null })) : others;
    return withColumns([...kept, { position: place, name, meaning, agreement: null, from: null }]);
  }
  const given = (position: number, of: string, from: string | null): RecipeColumn => ({
    position,
    name: of,
    meaning: "preference",
    agreement,
    from,
  });
  const first = firstDayOf(name);
  if (!isTable({ ...recipe, columns: others }) || first === null) {
    return withColumns([...others, given(place, name, null)]);
  }
  const years = names.flatMap((of, index) => {
    const from = firstDayOf(of);
    const position = index + 1;
    const isFree = others.every((column) => column.position !== position);
    const isAlike = ["", withoutYear(name)].includes(withoutYear(of));
    return from !== null && isFree && isAlike ? [given(position, of, from)] : [];
  });
  return withColumns([...others, ...years]);
}

/** The recipe with another first day of a column. */
export function dating(recipe: Recipe, place: number, from: string | null): Recipe {
  const columns = recipe.columns.map((column) =>
    column.position === place ? { ...column, from } : column,
  );
  return { ...recipe, columns };
}

/** Whether it reads what a treaty gives, without general duties. */
export function isTable({ columns }: Recipe): boolean {
  return columns.every(({ meaning }) => meaning !== "mfn");
}

const year = /(?:^|(?<=\D))(199\d|20[0-6]\d)(?!\d)/;

/** What a name says beside its year: columns of one table say the same. */
function withoutYear(name: string): string {
  return name.replace(year, "").trim().toLowerCase();
}

function firstDayOf(name: string): string | null {
  const found = name.match(year)?.[1];
  return found ? `${found}-01-01` : null;
}
