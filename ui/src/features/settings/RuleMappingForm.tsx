import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ChosenRules, ListOrder } from "@/bridge";
import { Button } from "@/components/Button";
import { useDebounced } from "@/components/debounced";
import { Form, FormActions } from "@/components/Form";
import { HeaderSelect } from "@/components/mapping/HeaderSelect";
import { Select } from "@/components/Select";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { errorWords } from "@/i18n/errors";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { ListFields, type ListNames, wholeNames } from "./ListFields";
import styles from "./Mapping.module.css";
import { ruleGlanceQuery, rulePreviewQuery } from "./queries";
import { RuleColumns } from "./RuleColumns";
import { RuleMappingPreview } from "./RuleMappingPreview";
import { firstDraft, type RuleDraft, ruleRecipe } from "./rule-mapping";
import shared from "./settings.module.css";

const writings = ["cptpp", "manufacture", "us-note", "structured", "text"] as const;

interface RuleMappingFormProps {
  file: ChosenRules;
  names: ListNames;
  onNames: (names: ListNames) => void;
  onChooseAgain: () => void;
  onImport: (input: ListOrder) => void;
}

/** Reads a table of rules of any layout: whose they are, what its columns mean, and what comes of it. */
export function RuleMappingForm(props: RuleMappingFormProps) {
  const { file, names, onNames, onChooseAgain, onImport } = props;
  const { token } = file;
  const t = useT();
  const formats = useFormats();
  const [sheet, setSheet] = useState<string | null>(null);
  // What was said of a sheet stays while another is looked at.
  const [drafts, setDrafts] = useState<Readonly<Record<string, RuleDraft>>>({});
  const { data: whole } = useQuery(ruleGlanceQuery(token, null));
  const looking = useQuery(ruleGlanceQuery(token, sheet));
  const glance = looking.data;
  const kept = drafts[glance?.recipe.sheet ?? ""];
  const draft = useMemo(() => kept ?? (glance ? firstDraft(glance) : null), [kept, glance]);
  const { agreement, hsEdition } = names;
  const order = useMemo<ListOrder | null>(() => {
    if (!glance || !draft || !agreement || !hsEdition || glance.rows.length === 0) return null;
    const recipe = ruleRecipe(draft, glance);
    // Whatever the edition is called, it brings the same.
    return { token, agreement, format: "mapped-rules", vintage: "", hsEdition, recipe };
  }, [token, agreement, hsEdition, draft, glance]);
  const asked = useDebounced(order);
  const seen = useQuery({ ...rulePreviewQuery(asked), placeholderData: keepPreviousData });
  const isRead = asked === order && !seen.error && !seen.isFetching;
  const brings = order !== null && isRead && (seen.data?.rules.length ?? 0) > 0 ? order : null;
  const said = wholeNames(names);
  const change = (next: RuleDraft) => setDrafts({ ...drafts, [glance?.recipe.sheet ?? ""]: next });
  return (
    <Form
      label={t("mapping-title")}
      onSubmit={() => brings && said && onImport({ ...brings, ...said })}
    >
      {file.format === "mapped-rules" && <p>{t("mapping-offer")}</p>}
      <p>
        <strong className={shared.file}>{file.name}</strong>
        <span className={shared.under}>{formats.bytes(file.bytes)}</span>
      </p>
      <ListFields names={names} onChange={onNames} />
      <div className={styles.choices}>
        {whole && whole.sheets.length > 1 && (
          <Select
            label={t("mapping-sheet")}
            options={whole.sheets.map((id) => ({ id, label: id }))}
            value={sheet ?? whole.recipe.sheet}
            onChange={setSheet}
          />
        )}
        {glance && draft && (
          <>
            <HeaderSelect
              rows={glance.rows}
              value={draft.header}
              onChange={(header) => change({ ...draft, header })}
            />
            <Select
              label={t("rules-writing")}
              help={t(`writing-help-${draft.writing}`)}
              options={writings.map((id) => ({
                id,
                label: t(`writing-${id}`),
                detail: t(`writing-help-${id}`),
              }))}
              value={draft.writing}
              onChange={(writing) => change({ ...draft, writing })}
            />
          </>
        )}
      </div>
      {looking.error && <ErrorView error={looking.error} onRetry={() => void looking.refetch()} />}
      {looking.isFetching && <Skeleton rows={6} />}
      {glance && draft && glance.rows.length > 0 && (
        <RuleColumns rows={glance.rows} draft={draft} of={names} onChange={change} />
      )}
      {glance?.rows.length === 0 && <Notice tone="attention">{t("rules-mapping-empty")}</Notice>}
      {(!agreement || !hsEdition) && <p>{t("rules-mapping-first")}</p>}
      {order && seen.error && <Notice tone="attention">{errorWords(t, seen.error)}</Notice>}
      {order && !seen.error && !seen.data && <Skeleton rows={6} />}
      {order && !seen.error && seen.data && <RuleMappingPreview preview={seen.data} />}
      {brings && !said && <p>{t("rules-mapping-vintage")}</p>}
      <FormActions>
        <Button look="primary" type="submit" isDisabled={!brings || !said}>
          {t("import-run")}
        </Button>
        <Button onPress={onChooseAgain}>{t("import-choose-another")}</Button>
      </FormActions>
    </Form>
  );
}
