/** What the columns of a spreadsheet say of companies, as the form changes it. */
import type {
  CompanyColumn,
  CompanyField,
  CompanyRecipe,
  CompanyRecipeProblem,
  CompanyTableGlance,
} from "@/bridge";
import { nameOf, placesOf } from "@/components/mapping/columns";
import { plain } from "@/i18n/plain";

/** Every field of a company that a column can hold, in the order in which they are offered. */
export const fields = [
  "legal-name",
  "trade-name",
  "rfc",
  "rfc-reason",
  "outside-id",
  "state",
  "municipality",
  "locality",
  "street",
  "number",
  "inner-number",
  "neighbourhood",
  "postal-code",
  "web",
  "phone",
  "mail",
  "contact-name",
  "contact-role",
  "scian",
  "sector",
  "workers",
  "sales",
  "year",
  "product",
  "product-code",
  "programme",
  "experience",
  "exports-to",
  "interested-in",
] as const satisfies readonly CompanyField[];

/** What a column can be said to hold. */
export type ColumnChoice = "ignored" | CompanyField;

/** Fields that several columns may hold. */
const repeated: ReadonlySet<CompanyField> = new Set<CompanyField>([
  "trade-name",
  "outside-id",
  "sector",
  "street",
  "phone",
  "mail",
  "product",
  "product-code",
  "programme",
  "exports-to",
  "interested-in",
]);

/** What a column is said to hold. */
export function columnAt({ columns }: CompanyRecipe, place: number): CompanyColumn | null {
  return columns.find(({ position }) => position === place) ?? null;
}

/** The recipe with another meaning of a column; a key is of the register that the column names. */
export function choosing(
  recipe: CompanyRecipe,
  place: number,
  choice: ColumnChoice,
  named: { name: string; system?: string | null | undefined },
): CompanyRecipe {
  const others = recipe.columns.filter(({ position }) => position !== place);
  if (choice === "ignored") return { ...recipe, columns: others };
  const column: CompanyColumn = {
    position: place,
    name: named.name,
    field: choice,
    system: choice === "outside-id" ? (named.system ?? named.name) : null,
  };
  const columns = [...others, column].sort((one, other) => one.position - other.position);
  return { ...recipe, columns };
}

/** The recipe with the name of the register whose keys a column holds. */
export function ofRegister(recipe: CompanyRecipe, place: number, system: string): CompanyRecipe {
  const columns = recipe.columns.map((column) =>
    column.position === place ? { ...column, system } : column,
  );
  return { ...recipe, columns };
}

/** Whether nothing but a person can say of which year the figures are. */
export function needsYear({ columns }: CompanyRecipe): boolean {
  const has = (wanted: CompanyField) => columns.some(({ field }) => field === wanted);
  return (has("workers") || has("sales")) && !has("year");
}

/** Why the desk would refuse the recipe, told as one goes. */
export function problemOf({ columns }: CompanyRecipe): CompanyRecipeProblem | null {
  const isNameless = ({ field, system }: CompanyColumn) =>
    field === "outside-id" && (system ?? "").trim() === "";
  if (columns.some(isNameless)) return "no-system";
  const said = columns
    .filter(({ field }) => !repeated.has(field) || field === "outside-id")
    .map(({ field, system }) => `${field} ${plain(system ?? "")}`);
  if (new Set(said).size < said.length) return "twice-the-same";
  return columns.some(({ field }) => field === "legal-name") ? null : "no-name";
}

/** A recipe that was kept, for the table at hand: columns that moved are found by their names. */
export function fitted(
  recipe: CompanyRecipe,
  { rows, recipe: guess }: CompanyTableGlance,
): { recipe: CompanyRecipe; missing: string[] } {
  const places = placesOf(rows);
  const called = (place: number) => plain(nameOf(rows, recipe.header, place));
  const missing: string[] = [];
  const columns = recipe.columns.flatMap((column) => {
    const name = plain(column.name);
    if (recipe.header === 0 || called(column.position) === name) return [column];
    const found = places.filter((place) => name !== "" && called(place) === name);
    if (found.length === 1) return [{ ...column, position: found[0] ?? column.position }];
    missing.push(column.name);
    return [];
  });
  return { recipe: { ...recipe, sheet: guess.sheet, columns }, missing };
}
