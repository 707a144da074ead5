import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type ChosenSchedule,
  commands,
  type MarketOption,
  type Recipe,
  type RecipeRow,
  type ScheduleOrder,
  type TableGlance,
} from "@/bridge";
import { marketsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { firstRecipe, namedBy } from "@/components/mapping/columns";
import { HeaderSelect } from "@/components/mapping/HeaderSelect";
import { proposed, RecipeSelect } from "@/components/mapping/RecipeSelect";
import { RemoveRecipe } from "@/components/mapping/RemoveRecipe";
import { SaveRecipeDialog } from "@/components/mapping/SaveRecipeDialog";
import { Select } from "@/components/Select";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { errorWords } from "@/i18n/errors";
import { useFormats } from "@/i18n/format";
import { useName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Mapping.module.css";
import { MappingColumns } from "./MappingColumns";
import { MappingPreview } from "./MappingPreview";
import { isTable } from "./mapping";
import { glanceQuery, previewQuery, recipesQuery } from "./queries";
import shared from "./settings.module.css";

interface MappingFormProps {
  file: ChosenSchedule;
  onChooseAgain: () => void;
  onImport: (input: ScheduleOrder) => void;
}

/** Reads a table of any layout: whose it is, what its columns mean, and what comes of it. */
export function MappingForm({ file, onChooseAgain, onImport }: MappingFormProps) {
  const t = useT();
  const name = useName();
  const formats = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const [vintage, setVintage] = useState(file.vintage ?? "");
  const [sheet, setSheet] = useState<string | null>(null);
  const { data: markets = [] } = useQuery(marketsQuery);
  const market = markets.find((known) => known.market === chosen) ?? null;
  const looking = useQuery(glanceQuery(file.token, chosen, sheet));
  const { data: kept } = useQuery(recipesQuery);
  const glance = looking.data;
  return (
    <>
      <p>
        <strong>{file.name}</strong>
        <span className={shared.under}>{formats.bytes(file.bytes)}</span>
      </p>
      <FieldRow>
        <ComboBox
          label={t("data-market")}
          options={markets.map((known) => ({ id: known.market, label: name(known) }))}
          value={chosen}
          onChange={setChosen}
          isRequired
        />
        <TextField
          label={t("data-vintage")}
          help={t("import-vintage-help")}
          value={vintage}
          onChange={setVintage}
          isRequired
        />
        {glance && glance.sheets.length > 1 && (
          <Select
            label={t("mapping-sheet")}
            options={glance.sheets.map((id) => ({ id, label: id }))}
            value={glance.recipe.sheet}
            onChange={setSheet}
          />
        )}
      </FieldRow>
      {chosen === null && <p>{t("mapping-market-first")}</p>}
      {looking.error && <ErrorView error={looking.error} onRetry={() => void looking.refetch()} />}
      {looking.isFetching && <Skeleton rows={6} />}
      {market && glance && kept && !looking.isFetching && (
        <Mapping
          key={`${market.market} ${glance.recipe.sheet}`}
          token={file.token}
          market={market}
          glance={glance}
          kept={kept.filter((row) => row.market === market.market)}
          canImport={vintage.trim() !== ""}
          onImport={(recipe) =>
            onImport({
              token: file.token,
              market: market.market,
              format: "mapped",
              vintage: vintage.trim(),
              beside: null,
              recipe,
            })
          }
        />
      )}
      <FormActions>
        <Button onPress={onChooseAgain}>{t("import-choose-another")}</Button>
      </FormActions>
    </>
  );
}

interface MappingProps {
  token: string;
  market: MarketOption;
  glance: TableGlance;
  kept: readonly RecipeRow[];
  canImport: boolean;
  onImport: (recipe: Recipe) => void;
}

function Mapping({ token, market, glance, kept, canImport, onImport }: MappingProps) {
  const t = useT();
  const fitting = firstRecipe(glance, kept);
  const [from, setFrom] = useState(fitting?.id ?? proposed);
  const [recipe, setRecipe] = useState(fitting?.recipe ?? glance.recipe);
  const [isSaving, setSaving] = useState(false);
  const seen = useQuery({
    ...previewQuery(token, market.market, recipe),
    placeholderData: keepPreviousData,
  });
  const change = (some: Partial<Recipe>) => setRecipe({ ...recipe, ...some });
  const read = market.agreements.filter(({ id }) =>
    recipe.columns.some(({ agreement }) => agreement === id),
  );
  const isRead = seen.data !== undefined && !seen.error && !seen.isFetching;
  return (
    <>
      <Form label={t("mapping-title")} onSubmit={() => isRead && canImport && onImport(recipe)}>
        <div className={styles.choices}>
          <RecipeSelect
            kept={kept}
            value={from}
            onChange={(id) => {
              setFrom(id);
              setRecipe(kept.find((row) => row.id === id)?.recipe ?? glance.recipe);
            }}
          />
          <HeaderSelect
            rows={glance.rows}
            value={recipe.header}
            onChange={(header) => setRecipe(namedBy(recipe, glance.rows, header))}
            mayBeNone
          />
          <RateChoices recipe={recipe} onChange={change} />
        </div>
        <MappingColumns
          glance={glance}
          recipe={recipe}
          agreements={market.agreements}
          onChange={setRecipe}
        />
        {seen.error && <Notice tone="attention">{errorWords(t, seen.error)}</Notice>}
        {seen.isFetching && !seen.data && <Skeleton rows={6} />}
        {seen.data && !seen.error && (
          <MappingPreview preview={seen.data} agreements={read} isTable={isTable(recipe)} />
        )}
        <FormActions>
          <Button look="primary" type="submit" isDisabled={!isRead || !canImport}>
            {t("import-run")}
          </Button>
          <Button isDisabled={!isRead} onPress={() => setSaving(true)}>
            {t("mapping-save")}
          </Button>
          {from !== proposed && (
            <RemoveRecipe
              id={from}
              remove={commands.referenceRemoveRecipe}
              onRemoved={() => setFrom(proposed)}
            />
          )}
        </FormActions>
      </Form>
      {isSaving && (
        <SaveRecipeDialog
          help={t("mapping-save-name-help")}
          save={(name) => commands.referenceSaveRecipe({ name, market: market.market, recipe })}
          name={kept.find(({ id }) => id === from)?.name ?? ""}
          onClose={() => setSaving(false)}
          onSaved={setFrom}
        />
      )}
    </>
  );
}

const styleIds = ["general", "us-hts", "eu-uk", "ca-tariff", "au-tariff"] as const;
const decimalMarks = ["point", "comma"] as const;
const bareNumbers = ["percent", "unsaid"] as const;
const blanks = ["unknown", "nothing", "as-mfn"] as const;

interface RateChoicesProps {
  recipe: Recipe;
  onChange: (some: Partial<Recipe>) => void;
}

/** How the rates are written, and what a blank among them means. */
function RateChoices({ recipe, onChange }: RateChoicesProps) {
  const t = useT();
  const { rates, blank } = recipe;
  return (
    <>
      <Select
        label={t("mapping-style")}
        options={styleIds.map((id) => ({ id, label: t(`style-${id}`) }))}
        value={rates.style}
        onChange={(style) => onChange({ rates: { ...rates, style } })}
      />
      <Select
        label={t("mapping-decimals")}
        options={decimalMarks.map((id) => ({ id, label: t(`decimals-${id}`) }))}
        value={rates.decimals}
        onChange={(decimals) => onChange({ rates: { ...rates, decimals } })}
      />
      <Select
        label={t("mapping-bare")}
        options={bareNumbers.map((id) => ({ id, label: t(`bare-${id}`) }))}
        value={rates.bare}
        onChange={(bare) => onChange({ rates: { ...rates, bare } })}
      />
      {!isTable(recipe) && (
        <Select
          label={t("mapping-blank")}
          options={blanks.map((id) => ({ id, label: t(`blank-${id}`) }))}
          value={blank}
          onChange={(blank) => onChange({ blank })}
        />
      )}
    </>
  );
}
