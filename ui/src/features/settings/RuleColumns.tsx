import type { TableRow } from "@/bridge";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";
import { ColumnGrid } from "./ColumnGrid";
import type { ListNames } from "./ListFields";
import {
  choosingRule,
  type RuleChoice,
  type RuleDraft,
  ruleChoiceOf,
  ruleNames,
  standingOf,
} from "./rule-mapping";

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
  const help = (place: number, choice: RuleChoice) => {
    const standing = standingOf(names, place);
    if (standing !== "named") return t(`rules-column-${standing}`);
    const value = wanted[choice];
    return value ? t("rules-column-only", { value }) : undefined;
  };
  return (
    <ColumnGrid
      rows={rows}
      header={draft.header}
      help={t("rules-columns-help")}
      isIgnored={(place) => ruleChoiceOf(draft, names, place) === "ignored"}
      above={(place, label) => {
        const choice = ruleChoiceOf(draft, names, place);
        return (
          <Select
            label={label}
            help={help(place, choice)}
            options={options}
            value={choice}
            onChange={(next) => onChange(choosingRule(draft, place, next))}
            isDisabled={standingOf(names, place) !== "named"}
          />
        );
      }}
    />
  );
}
