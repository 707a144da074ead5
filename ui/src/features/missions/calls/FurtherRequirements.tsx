import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DocumentKind, Ground, RequirementKind } from "@/bridge";
import { certificationKindsQuery } from "@/bridge/queries";
import { Checkbox, CheckboxGroup } from "@/components/choices";
import { FieldRow } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import { CountField } from "./CountField";
import { documentKinds, useDocumentName } from "./documents";
import type { RequirementsProps } from "./RequirementsSection";
import { fieldOf, valuesOf, withRequirement } from "./requirements";

const grounds = ["women-led", "indigenous", "disability", "youth"] as const satisfies Ground[];

/** The commitment letter is asked by itself: of it the original is seen. */
const asked: readonly DocumentKind[] = documentKinds.filter((kind) => kind !== "commitment-letter");

/** What a call asks beyond the profile of a company. */
export function FurtherRequirements(props: RequirementsProps) {
  const { requirements, onChange } = props;
  const t = useT();
  const words = useWords();
  const nameOf = useDocumentName();
  const { data: certifications = [] } = useQuery(certificationKindsQuery);
  const value = (kind: RequirementKind) => valuesOf(requirements, kind) ?? [];
  const ask = (kind: RequirementKind, values: string[]) =>
    onChange(withRequirement(requirements, kind, values.length === 0 ? null : values));
  return (
    <>
      <RunsField {...props} />
      <PairFields
        {...props}
        kind="readiness"
        labels={{ first: t("asked-readiness-least"), months: t("asked-readiness-months") }}
        help={t("asked-readiness-help")}
      />
      <PairFields
        {...props}
        kind="earlier_supports"
        labels={{ first: t("asked-supports-most"), months: t("asked-supports-months") }}
        help={t("asked-supports-help")}
      />
      <PickField
        name={fieldOf(requirements, "certification")}
        label={t("requirement-short-certification")}
        help={t("asked-certifications-help")}
        optional
        options={certifications.map((kind) => ({ id: kind, label: kind }))}
        make={(typed) => t("asked-certification-make", { typed })}
        value={value("certification")}
        onChange={(values) => ask("certification", values)}
      />
      <PickField
        name={fieldOf(requirements, "document")}
        label={t("requirement-short-document")}
        help={t("asked-documents-help")}
        optional
        options={asked.map((kind) => ({ id: kind, label: nameOf(kind) }))}
        value={value("document")}
        onChange={(values) => ask("document", values)}
      />
      <Checkbox
        isSelected={valuesOf(requirements, "commitment_letter") !== null}
        onChange={(isAsked) =>
          onChange(withRequirement(requirements, "commitment_letter", isAsked ? [] : null))
        }
        help={t("asked-commitment-letter-help")}
      >
        {t("requirement-commitment-letter")}
      </Checkbox>
      <CheckboxGroup
        name={fieldOf(requirements, "positive_action")}
        label={t("requirement-short-positive-action")}
        help={t("asked-positive-action-help")}
        optional
        options={grounds.map((ground) => ({ id: ground, label: words(`ground-${ground}`) }))}
        value={value("positive_action")}
        onChange={(values) => ask("positive_action", values)}
      />
    </>
  );
}

/** Codes of the Harmonized System and runs of them, with commas between. */
function RunsField({ requirements, onChange }: RequirementsProps) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const runs = valuesOf(requirements, "product") ?? [];
  return (
    <TextField
      name={fieldOf(requirements, "product")}
      label={t("requirement-short-product")}
      help={t("asked-product-help")}
      optional
      isCode
      value={typed ?? runs.join(", ")}
      onChange={(text) => {
        setTyped(text);
        const next = runsOf(text);
        onChange(withRequirement(requirements, "product", next.length === 0 ? null : next));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** Codes are written with points or without, and runs with blanks around the dash or without. */
function runsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((run) => run.replace(/[\s.]/g, "").replace(/[–—]/g, "-"))
    .filter((run) => run !== "");
}

interface PairFieldsProps extends RequirementsProps {
  kind: "readiness" | "earlier_supports";
  labels: { first: string; months: string };
  help: string;
}

/** The time in months that is proposed with a number. */
const usualMonths = "12";

/** A requirement of a number and a time in months; nothing is asked while the number is empty. */
function PairFields({ requirements, onChange, kind, labels, help }: PairFieldsProps) {
  const [first = "", months = ""] = valuesOf(requirements, kind) ?? [];
  const set = (pair: [string, string] | null) =>
    onChange(withRequirement(requirements, kind, pair));
  return (
    <FieldRow>
      <CountField
        name={fieldOf(requirements, kind)}
        label={labels.first}
        help={help}
        optional
        value={first}
        onChange={(text) => set(text === "" ? null : [text, months || usualMonths])}
      />
      <CountField
        label={labels.months}
        optional
        value={months}
        onChange={(text) => set([first, text])}
      />
    </FieldRow>
  );
}
