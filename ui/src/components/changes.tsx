/** Values of the journal as people read them. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ChangeRow, Money as MoneyValue, Requirement } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { decimal, type Formats, useFormats } from "@/i18n/format";
import { type Translate, useT, useWords, type Words } from "@/i18n/t";
import { useSectors, useStates } from "./catalogue";
import { Code, Money } from "./figures";
import { Activity, Municipality } from "./names";
import { useRequirementWords } from "./requirement-words";

/** Columns that say how rows hang together and nothing to a person. */
const silent = new Set([
  "id",
  "company_id",
  "mission_id",
  "registration_id",
  "position",
  "created_at",
  "applied_at",
  "sales_currency",
  "input",
  "question",
  "proof",
  "basis",
  "proof_id",
  "declaration_id",
  "sha256",
  "small_sha256",
  "import_id",
  "size",
  "result",
  "sources",
  "recipe",
  "levels",
  "texts",
  "plan_id",
  "cost_minor",
  "cost_currency",
  "diagnosis_id",
  "evidence",
  "search",
  "columns",
  "follow_ups contact_id",
  "follow_ups product_id",
  "group_members group_id",
  "group_members owner_id",
  "note_contacts note_id",
  "note_contacts contact_id",
  "company_files note_id",
  "calls replaces_id",
  "calls draw",
  "support_requests call_id",
  "company_documents support_id",
  "reviewers call_id",
  "review_conflicts reviewer_id",
  "reviews reviewer_id",
  "meeting_requests parts",
  "call_templates call",
  "checklist_templates lines",
  "booths plan_id",
  "needed_items line_id",
  "change_requests change",
  "change_requests stood",
  "mission_expenses rate",
  "result_sales result_id",
  "result_confirmations result_id",
  "result_confirmations figures",
  "badge_keys device_id",
  "badges holder_id",
  "door_scans badge_id",
  "door_scans by_name",
  "door_scans device_id",
  "leads products",
  "leads card_sha256",
  "leads follow_up_id",
]);

/** The changes that mean something to a person: what a new record leaves blank does not. */
export function spokenChanges(changes: readonly ChangeRow[]): ChangeRow[] {
  const isBlank = (value: string | null) => value === null || value === "" || value === "[]";
  return changes.filter(
    ({ topic, column, before, after, isSealed }) =>
      !silent.has(column) &&
      !silent.has(`${topic} ${column}`) &&
      (isSealed || !(isBlank(before) && isBlank(after))),
  );
}

/** Puts the column and the values of a change into words. */
export function useChangeWords() {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const states = useStates();
  const sectors = useSectors();
  const requirement = useRequirementWords();
  const { data: desk } = useQuery(deskStateQuery);
  const personName = (person: string) =>
    desk?.people.find(({ id }) => id === person)?.name ?? person;
  const codes: Codes = {
    "companies state": states.nameOf,
    "companies municipality": (code) => <Municipality code={code} />,
    "companies scian": (code) => <Activity code={code} />,
    "companies rfc": (code) => <Code>{code}</Code>,
    "companies sectors": sectors.nameOf,
    "companies programmes": (code) => nameOf(words(`programme-${code}`), `programme-${code}`, code),
    "company_figures sales_minor": (minor) => <Money value={pesos(minor)} />,
    "company_figures workers": decimal,
    "company_markets market": formats.country,
    "company_products code": (code) => <Code hs>{code}</Code>,
    "company_products capacity": decimal,
    "company_products capacity_unit": (unit) => words(`unit-${unit}`),
    "product_offers destinations": formats.country,
    "product_offers minimum": decimal,
    "product_offers price_low_minor": decimal,
    "product_offers price_high_minor": decimal,
    "missions country": formats.country,
    "missions sectors": sectors.nameOf,
    "missions markets": formats.country,
    "missions capacity": decimal,
    "directory_listings fields": (code) => words(`public-field-${code}`),
    "contact_consents purpose": (code) => words(`purpose-${code}`),
    "contact_consents word": (code) => words(`consent-word-${code}`),
    "contact_consents channel": (code) => words(`channel-${code}`),
    "contact_channels channel": (code) => words(`channel-${code}`),
    "directory_listings means": (code) => words(`consent-means-${code}`),
    "directory_listings contact_means": (code) => words(`consent-means-${code}`),
    "answers product_code": (code) => <Code hs>{code}</Code>,
    "answers market": formats.country,
    "plan_objectives market": formats.country,
    "follow_ups person_id": personName,
    "group_members share": (share) => `${decimal(share)} %`,
    "company_notes person_id": personName,
    "company_files person_id": personName,
    "plan_actions progress": (share) => `${share} %`,
  };
  return {
    column: ({ topic, column }: ChangeRow) =>
      nameOf(words(`column-${topic}-${column}`), `${topic}-${column}`, column),
    value: (change: ChangeRow, value: string | null): ReactNode => {
      if (value === null) return change.isSealed ? t("history-sealed") : t("history-nothing");
      return written(change, value, { t, words, formats, codes, requirement });
    },
  };
}

/** How the codes that a column holds are shown. */
type Codes = Record<string, (code: string) => ReactNode>;

interface Writers {
  t: Translate;
  words: Words;
  formats: Formats;
  codes: Codes;
  requirement: (requirement: Requirement) => string;
}

function written({ topic, column }: ChangeRow, value: string, writers: Writers): ReactNode {
  const { t, words, formats, codes, requirement } = writers;
  const show = codes[`${topic} ${column}`];
  if (value === "" || value === "[]") return t("history-nothing");
  if (value.startsWith("[")) {
    const items = listed(value);
    // Requirements are lists themselves.
    if (items.every(isRequirement)) return items.map(requirement).join("; ");
    return formats.list(items.map((item) => String((show ?? String)(String(item)))));
  }
  if (show) return show(value);
  if (column.startsWith("is_")) return t(value === "1" ? "history-yes" : "history-no");
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.day(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formats.instant(value);
  const code = `${topic}-${column}-${value}`;
  return nameOf(words(`value-${code}`), code, value);
}

/** An amount as the journal counts it, in hundredths. */
function pesos(minor: string): MoneyValue {
  const digits = minor.padStart(3, "0");
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: "MXN" };
}

function isRequirement(item: unknown): item is Requirement {
  return typeof item === "object" && item !== null && "kind" in item && "values" in item;
}

function listed(json: string): unknown[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : [json];
  } catch {
    return [json];
  }
}

/** The text of a code, unless the catalogue knows none and gave the code back. */
function nameOf(text: string, code: string, otherwise: string): string {
  return text === code ? otherwise : text;
}
