import type { TableRow } from "@/bridge";
import { ColumnGrid } from "@/components/mapping/ColumnGrid";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";
import type { ListNames } from "./ListFields";
import {
  choosingRule,
  type RuleChoice,
  type RuleDraft,
  ruleChoiceOf,
  ruleNames,
  standingOf,
} from "./rule-mapping";
import styles from "./settings.module.css";

const meanings = [
  "code",
  "first",
  "last",
  "text",
  "structured",
  "goods",
  "agreement",
  "hs-edition",
  "citation",
] as const;

interface RuleColumnsProps {
  rows: readonly TableRow[];
  draft: RuleDraft;
  /** Of what the rules are: rows of others are not taken. */
  of: ListNames;
  onChange: (draft: RuleDraft) => void;
}

/** The first rows of a table of rules; above each column, what it holds. */
export function RuleColumns({ rows, draft, of, onChange }: RuleColumnsProps) {
  const t = useT();
  const names = ruleNames(rows, draft.header);
  const options: { id: RuleChoice; label: string }[] = [
    { id: "ignored", label: t("meaning-ignored") },
    ...meanings.map((id) => ({ id, label: t(`rule-meaning-${id}`) })),
  ];
  const wanted: { [Meaning in RuleChoice]?: string | null } = {
    agreement: of.agreement,
    "hs-edition": of.hsEdition,
  };
  const limits = names.flatMap((column, index) => {
    const value = wanted[ruleChoiceOf(draft, names, index + 1)];
    return value ? [{ column, value }] : [];
  });
  return (
    <>
      <ColumnGrid
        rows={rows}
        header={draft.header}
        help={t("rules-columns-help")}
        isIgnored={(place) => ruleChoiceOf(draft, names, place) === "ignored"}
        above={(place, label) => {
          const standing = standingOf(names, place);
          const isNamed = standing === "named";
          return (
            <Select
              label={label}
              options={options}
              value={isNamed ? ruleChoiceOf(draft, names, place) : null}
              onChange={(next) => onChange(choosingRule(draft, place, next))}
              isDisabled={!isNamed}
              {...(!isNamed && { placeholder: t(`rules-column-${standing}`) })}
            />
          );
        }}
      />
      {limits.map((limit) => (
        <p key={limit.column} className={styles.aside}>
          {t("rules-column-only", limit)}
        </p>
      ))}
    </>
  );
}
