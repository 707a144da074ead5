import type { CompanyRecipe, CompanyTableGlance } from "@/bridge";
import { ColumnGrid } from "@/components/mapping/ColumnGrid";
import { nameOf } from "@/components/mapping/columns";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import styles from "./import.module.css";
import { type ColumnChoice, choosing, columnAt, fields, ofRegister } from "./mapping";

interface CompanyColumnsProps {
  glance: CompanyTableGlance;
  recipe: CompanyRecipe;
  onChange: (recipe: CompanyRecipe) => void;
}

/** The first rows of a spreadsheet; above each column, what it says of a company. */
export function CompanyColumns({ glance, recipe, onChange }: CompanyColumnsProps) {
  const t = useT();
  const words = useWords();
  const { rows, recipe: guess } = glance;
  const nameField = (field: string) => words(`company-field-${field}`);
  const options: { id: ColumnChoice; label: string }[] = [
    { id: "ignored", label: t("imports-ignored") },
    ...fields.map((id) => ({ id, label: nameField(id) })),
  ];
  return (
    <ColumnGrid
      rows={rows}
      header={recipe.header}
      help={t("imports-columns-help")}
      isIgnored={(place) => columnAt(recipe, place) === null}
      above={(place, label) => {
        const column = columnAt(recipe, place);
        const guessed = columnAt(guess, place);
        return (
          <div className={styles.above}>
            <Select
              label={label}
              options={options}
              value={column?.field ?? "ignored"}
              onChange={(choice) => {
                const name = nameOf(rows, recipe.header, place);
                onChange(choosing(recipe, place, choice, { name, system: guessed?.system }));
              }}
            />
            {guessed && (
              <span className={textStyles.under}>
                {guessed.field === column?.field
                  ? t("imports-guessed")
                  : t("imports-guessed-other", { field: nameField(guessed.field) })}
              </span>
            )}
            {column?.field === "outside-id" && (
              <TextField
                label={t("imports-register")}
                value={column.system ?? ""}
                onChange={(system) => onChange(ofRegister(recipe, place, system))}
                isRequired
              />
            )}
          </div>
        );
      }}
    />
  );
}
