import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import {
  type ChosenTable,
  type CompanyRecipe,
  type CompanyRecipeRow,
  type CompanyTableGlance,
  commands,
} from "@/bridge";
import { Button } from "@/components/Button";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { firstRecipe, namedBy } from "@/components/mapping/columns";
import { HeaderSelect } from "@/components/mapping/HeaderSelect";
import { proposed, RecipeSelect } from "@/components/mapping/RecipeSelect";
import { RemoveRecipe } from "@/components/mapping/RemoveRecipe";
import { SaveRecipeDialog } from "@/components/mapping/SaveRecipeDialog";
import { Select } from "@/components/Select";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { CompanyColumns } from "./CompanyColumns";
import { type SheetDraft, useCompanyImports } from "./ImportKeeper";
import styles from "./import.module.css";
import { fitted, needsYear, problemOf } from "./mapping";
import { companyRecipesQuery, tableQuery } from "./queries";

const decimalMarks = ["point", "comma"] as const;

interface CompanyMappingProps {
  table: ChosenTable;
  onChooseAgain: () => void;
  onGiveUp: () => void;
  onRead: (recipe: CompanyRecipe) => void;
}

/** What the columns of a spreadsheet say of companies. */
export function CompanyMapping({ table, onChooseAgain, onGiveUp, onRead }: CompanyMappingProps) {
  const t = useT();
  const { draft, look } = useCompanyImports();
  const looking = useQuery(tableQuery(table.token, draft?.sheet ?? null));
  const { data: kept, error: noRecipes } = useQuery(companyRecipesQuery);
  const glance = looking.data;
  return (
    <>
      <p>
        <strong className={styles.file}>{table.name}</strong>
      </p>
      {glance && glance.sheets.length > 1 && (
        <div className={styles.sheet}>
          <Select
            label={t("mapping-sheet")}
            options={glance.sheets.map((id) => ({ id, label: id }))}
            value={glance.recipe.sheet}
            onChange={look}
          />
        </div>
      )}
      {looking.error && <ErrorView error={looking.error} onRetry={() => void looking.refetch()} />}
      {!looking.error && (!glance || (!kept && !noRecipes)) && <Skeleton rows={8} />}
      {glance?.rows.length === 0 && <EmptyState title={t("imports-no-rows")} />}
      {glance && glance.rows.length > 0 && (kept || noRecipes) && (
        <SheetForm
          key={glance.recipe.sheet}
          glance={glance}
          kept={kept ?? []}
          onChooseAgain={onChooseAgain}
          onGiveUp={onGiveUp}
          onRead={onRead}
        />
      )}
      {(looking.error || glance?.rows.length === 0) && (
        <FormActions>
          <Button look="primary" onPress={onChooseAgain}>
            {t("import-choose-another")}
          </Button>
          <Button onPress={onGiveUp}>{t("action-cancel")}</Button>
        </FormActions>
      )}
    </>
  );
}

interface SheetFormProps extends Omit<CompanyMappingProps, "table"> {
  glance: CompanyTableGlance;
  kept: readonly CompanyRecipeRow[];
}

function SheetForm({ glance, kept, onChooseAgain, onGiveUp, onRead }: SheetFormProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const { draft, say } = useCompanyImports();
  const [isSaving, setSaving] = useState(false);
  const { sheet } = glance.recipe;
  const first = useMemo(() => firstDraft(glance, kept), [glance, kept]);
  const said = draft?.sheets[sheet ?? ""] ?? first;
  const { recipe, from } = said;
  const change = (some: Partial<SheetDraft>) => say(sheet, { ...said, ...some });
  const basis = kept.find(({ id }) => id === from);
  const missing = basis ? fitted(basis.recipe, glance).missing : [];
  const problem = problemOf(recipe);
  const asksYear = needsYear(recipe);
  const isYear = said.year === "" || /^\d{4}$/.test(said.year.trim());
  const isWhole = problem === null && (isYear || !asksYear);
  const whole = {
    ...recipe,
    year: asksYear && said.year.trim() !== "" && isYear ? Number(said.year) : null,
  };
  return (
    <>
      <Form label={t("mapping-title")} onSubmit={() => isWhole && onRead(whole)}>
        <FieldRow>
          <RecipeSelect
            kept={kept}
            value={from}
            onChange={(id) => change(draftBy(glance, kept.find((row) => row.id === id) ?? null))}
          />
          <HeaderSelect
            rows={glance.rows}
            value={recipe.header}
            onChange={(header) => change({ recipe: namedBy(recipe, glance.rows, header) })}
            mayBeNone
          />
          <Select
            label={t("mapping-decimals")}
            options={decimalMarks.map((id) => ({ id, label: t(`decimals-${id}`) }))}
            value={recipe.decimals}
            onChange={(decimals) => change({ recipe: { ...recipe, decimals } })}
          />
          {asksYear && (
            <TextField
              label={t("imports-year")}
              help={isYear ? t("imports-year-help") : t("imports-year-wrong")}
              inputMode="numeric"
              isInvalid={!isYear}
              value={said.year}
              onChange={(year) => change({ year })}
            />
          )}
        </FieldRow>
        {missing.length > 0 && (
          <Notice tone="attention">
            {t("imports-recipe-missing", { columns: formats.list(missing) })}
          </Notice>
        )}
        <CompanyColumns
          glance={glance}
          recipe={recipe}
          onChange={(next) => change({ recipe: next })}
        />
        <div role="status">
          {problem && (
            <Notice tone="attention">
              {t("imports-recipe-problem", { problem: words(`company-recipe-${problem}`) })}
            </Notice>
          )}
        </div>
        <FormActions>
          <Button look="primary" type="submit" isDisabled={!isWhole}>
            {t("imports-read")}
          </Button>
          <Button isDisabled={!isWhole} onPress={() => setSaving(true)}>
            {t("mapping-save")}
          </Button>
          {basis && (
            <RemoveRecipe
              id={basis.id}
              remove={commands.companyImportsRemoveRecipe}
              onRemoved={() => change({ from: proposed })}
            />
          )}
          <Button onPress={onChooseAgain}>{t("import-choose-another")}</Button>
          <Button look="quiet" onPress={onGiveUp}>
            {t("action-cancel")}
          </Button>
        </FormActions>
      </Form>
      {isSaving && (
        <SaveRecipeDialog
          help={t("imports-recipe-name-help")}
          save={(name) => commands.companyImportsSaveRecipe({ name, recipe: whole })}
          name={basis?.name ?? ""}
          onClose={() => setSaving(false)}
          onSaved={(id) => change({ from: id })}
        />
      )}
    </>
  );
}

/** What is said of a sheet at first: by the recipe that was kept for its like, or as proposed. */
function firstDraft(glance: CompanyTableGlance, kept: readonly CompanyRecipeRow[]): SheetDraft {
  return draftBy(glance, firstRecipe(glance, kept));
}

function draftBy(glance: CompanyTableGlance, row: CompanyRecipeRow | null): SheetDraft {
  const recipe = row ? fitted(row.recipe, glance).recipe : glance.recipe;
  return { from: row?.id ?? proposed, recipe, year: recipe.year === null ? "" : `${recipe.year}` };
}
