import type { AgreementName, Recipe, TableGlance } from "@/bridge";
import { DateField } from "@/components/DateField";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Mapping.module.css";
import { type Choice, choiceOf, choosing, dating, isTable, nameOf, placesOf } from "./mapping";

/** How many rows under the header are shown. */
const shownRows = 6;
const meanings = ["ignored", "code", "description", "unit", "mfn"] as const;
/** What only the table of a treaty has. */
const ofTables = ["base", "category"] as const;

interface MappingColumnsProps {
  glance: TableGlance;
  recipe: Recipe;
  agreements: readonly AgreementName[];
  onChange: (recipe: Recipe) => void;
}

/** The first rows of a table; above each column, what it holds. */
export function MappingColumns({ glance, recipe, agreements, onChange }: MappingColumnsProps) {
  const t = useT();
  const shortName = useShortName();
  const { rows } = glance;
  const places = placesOf(rows);
  const under = rows.findIndex(({ number }) => number > recipe.header);
  const names = places.map((place) => nameOf(rows, recipe.header, place));
  const shown = rows.slice(0, Math.max(under, 0) + shownRows);
  const options: { id: Choice; label: string }[] = [
    ...[...meanings, ...(isTable(recipe) ? ofTables : [])].map((id) => ({
      id,
      label: t(`meaning-${id}`),
    })),
    ...agreements.map((agreement) => ({
      id: `agreement ${agreement.id}` as const,
      label: shortName(agreement),
    })),
  ];
  return (
    <Section title={t("mapping-columns")} help={t("mapping-columns-help")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className={styles.frame} aria-label={t("mapping-columns")} tabIndex={0}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t("mapping-row")}
              </th>
              {places.map((place) => {
                const name = names[place - 1];
                const choice = choiceOf(recipe, place);
                const given = recipe.columns.find(({ position }) => position === place);
                return (
                  <th key={place} scope="col">
                    <Select
                      label={
                        name
                          ? t("mapping-column-named", { place: `${place}`, name })
                          : t("mapping-column", { place: `${place}` })
                      }
                      options={options}
                      value={choice}
                      onChange={(next) => onChange(choosing(recipe, place, names, next))}
                    />
                    {given?.agreement && isTable(recipe) && (
                      <DateField
                        label={t("mapping-from")}
                        value={given.from ?? null}
                        onChange={(from) => onChange(dating(recipe, place, from))}
                      />
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, cells }) => (
              <tr
                key={number}
                data-header={number === recipe.header}
                data-above={number < recipe.header}
              >
                <th scope="row" className={styles.number}>
                  {number}
                </th>
                {places.map((place) => (
                  <td key={place} data-ignored={choiceOf(recipe, place) === "ignored"}>
                    {cells[place - 1] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
