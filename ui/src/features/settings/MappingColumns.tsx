import type { AgreementName, Recipe, TableGlance } from "@/bridge";
import { DateField } from "@/components/DateField";
import { ColumnGrid } from "@/components/mapping/ColumnGrid";
import { nameOf, placesOf } from "@/components/mapping/columns";
import { Select } from "@/components/Select";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { type Choice, choiceOf, choosing, dating, isTable } from "./mapping";

const meanings = ["ignored", "code", "description", "unit", "mfn"] as const;
/** What only the table of a treaty has. */
const ofTables = ["base", "category"] as const;

interface MappingColumnsProps {
  glance: TableGlance;
  recipe: Recipe;
  agreements: readonly AgreementName[];
  onChange: (recipe: Recipe) => void;
}

/** The first rows of a tariff; above each column, what it holds. */
export function MappingColumns({ glance, recipe, agreements, onChange }: MappingColumnsProps) {
  const t = useT();
  const shortName = useShortName();
  const { rows } = glance;
  const names = placesOf(rows).map((place) => nameOf(rows, recipe.header, place));
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
    <ColumnGrid
      rows={rows}
      header={recipe.header}
      help={t("mapping-columns-help")}
      isIgnored={(place) => choiceOf(recipe, place) === "ignored"}
      above={(place, label) => {
        const given = recipe.columns.find(({ position }) => position === place);
        return (
          <>
            <Select
              label={label}
              options={options}
              value={choiceOf(recipe, place)}
              onChange={(next) => onChange(choosing(recipe, place, names, next))}
            />
            {given?.agreement && isTable(recipe) && (
              <DateField
                label={t("mapping-from")}
                value={given.from ?? null}
                onChange={(from) => onChange(dating(recipe, place, from))}
              />
            )}
          </>
        );
      }}
    />
  );
}
