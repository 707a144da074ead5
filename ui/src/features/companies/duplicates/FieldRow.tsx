import { Equal, GitCompare, Layers, type LucideIcon, UserRoundCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Label, RadioGroup } from "react-aria-components";
import type { FieldStanding, FieldToMerge, MergeField, MergePreview } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { RadioChoice } from "@/components/choices";
import { type PlainMessageId, useT, useWords } from "@/i18n/t";
import { type Chosen, companyOn, standingShown } from "./choices";
import styles from "./duplicates.module.css";
import { fieldLabels, Value } from "./values";

const looks: Record<FieldStanding, { tone: Tone; icon: LucideIcon }> = {
  same: { tone: "neutral", icon: Equal },
  "only-one": { tone: "neutral", icon: UserRoundCheck },
  union: { tone: "neutral", icon: Layers },
  conflict: { tone: "attention", icon: GitCompare },
};

/** What choosing means where that is not plain. */
const helps: Partial<Record<MergeField, PlainMessageId>> = {
  legalName: "merge-help-name",
  figures: "merge-help-figures",
  markets: "merge-help-markets",
};

interface FieldRowProps {
  field: FieldToMerge;
  preview: MergePreview;
  chosen: Chosen;
  onChoose: (field: MergeField, company: string) => void;
}

/** A field of the two side by side, and what will stand in it; in conflict, a person chooses. */
export function FieldRow({ field: entry, preview, chosen, onChoose }: FieldRowProps) {
  const t = useT();
  const { field, standing, proposed } = entry;
  const { keep, gone } = preview;
  const name = t(fieldLabels[field]);
  const result = <Result field={field} preview={preview} />;
  if (standing !== "conflict") {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and here is none.
      <div className={styles.row} role="group" aria-label={name}>
        <div className={styles.field}>
          <strong>{name}</strong>
          <Standing of={standingShown(entry, preview)} />
        </div>
        <Cell side="stays">
          <Value field={field} profile={keep.profile} />
        </Cell>
        <Cell side="goes">
          <Value field={field} profile={gone.profile} />
        </Cell>
        {result}
      </div>
    );
  }
  const help = helps[field];
  const isChosen = chosen[field] !== undefined;
  return (
    <RadioGroup
      id={rowId(field)}
      className={styles.row}
      value={chosen[field] ?? null}
      onChange={(company) => onChoose(field, company)}
    >
      <div className={styles.field}>
        <Label className={styles.name}>{name}</Label>
        <Standing of={standing} />
        {help && <span className={styles.under}>{t(help)}</span>}
      </div>
      {[keep, gone].map(({ id, profile }) => (
        <Cell key={id} side={id === keep.id ? "stays" : "goes"}>
          <RadioChoice value={id}>
            <Value field={field} profile={profile} />
            {companyOn(preview, proposed) === id && (
              <span className={styles.proposed}>{t("merge-proposed")}</span>
            )}
          </RadioChoice>
        </Cell>
      ))}
      {isChosen ? result : <Result field={field} preview={null} />}
    </RadioGroup>
  );
}

/** Takes the keyboard to a field in which something is to be chosen. */
export function focusField(field: MergeField): void {
  const row = document.getElementById(rowId(field));
  row?.querySelector<HTMLElement>("input")?.focus();
  row?.scrollIntoView({ block: "center" });
}

function rowId(field: MergeField): string {
  return `merge-${field}`;
}

function Standing({ of }: { of: FieldStanding }) {
  const words = useWords();
  return <Badge {...looks[of]}>{words(`merge-standing-${of}`)}</Badge>;
}

function Cell({ side, children }: { side: "stays" | "goes"; children: ReactNode }) {
  const t = useT();
  return (
    <div className={styles.cell}>
      <span className={styles.side}>{t(side === "stays" ? "merge-stays" : "merge-goes")}</span>
      {children}
    </div>
  );
}

/** What will stand in a field; without a preview, nobody has chosen it yet. */
function Result({ field, preview }: { field: MergeField; preview: MergePreview | null }) {
  const t = useT();
  const profile = preview?.merged;
  return (
    <div className={styles.result}>
      <span className={styles.side}>{t("merge-result")}</span>
      {preview === null && <span className={styles.quiet}>{t("merge-choose")}</span>}
      {profile && <Value field={field} profile={profile} />}
      {preview && !profile && "—"}
    </div>
  );
}
