import { useQuery } from "@tanstack/react-query";
import type { ChosenRules, ListOrder } from "@/bridge";
import { agreementsQuery } from "@/bridge/queries";
import { FieldRow } from "@/components/Form";
import { Select } from "@/components/Select";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { ruleCoverageQuery } from "./queries";

/** Whose rules a list has, and which edition of them, as far as it is said. */
export interface ListNames {
  agreement: string | null;
  hsEdition: string | null;
  vintage: string;
}

/** What the file itself says. */
export function firstNames({ agreement, hsEdition, vintage }: ChosenRules): ListNames {
  return { agreement, hsEdition, vintage: vintage ?? "" };
}

/** All of it, or nothing while something is missing. */
export function wholeNames(
  names: ListNames,
): Pick<ListOrder, "agreement" | "hsEdition" | "vintage"> | null {
  const { agreement, hsEdition } = names;
  const vintage = names.vintage.trim();
  return agreement && hsEdition && vintage ? { agreement, hsEdition, vintage } : null;
}

/** The editions of the Harmonized System. */
const hsEditions = ["1988", "1992", "1996", "2002", "2007", "2012", "2017", "2022"] as const;

interface ListFieldsProps {
  names: ListNames;
  onChange: (names: ListNames) => void;
}

/** Asks whose rules a list has, and which edition of them. */
export function ListFields({ names, onChange }: ListFieldsProps) {
  const t = useT();
  const shortName = useShortName();
  const inForce = useQuery(agreementsQuery);
  const covered = useQuery(ruleCoverageQuery(null));
  // A treaty that is not in force may have rules already.
  const known = new Map([
    ...(covered.data ?? []).map((row) => [row.agreement, shortName(row)] as const),
    ...(inForce.data ?? []).map((row) => [row.id, shortName(row)] as const),
  ]);
  const failed = [inForce, covered].find(({ error }) => error !== null);
  return (
    <>
      {failed && <ErrorView error={failed.error} onRetry={() => void failed.refetch()} />}
      <FieldRow>
        <Select
          label={t("rules-agreement")}
          options={[...known]
            .map(([id, label]) => ({ id, label }))
            .sort((one, other) => one.label.localeCompare(other.label))}
          value={names.agreement}
          onChange={(agreement) => onChange({ ...names, agreement })}
          isRequired
        />
        <Select
          label={t("rules-hs-edition")}
          help={t("rules-hs-edition-help")}
          options={hsEditions.map((id) => ({ id, label: id }))}
          value={hsEditions.find((id) => id === names.hsEdition) ?? null}
          onChange={(hsEdition) => onChange({ ...names, hsEdition })}
          isRequired
        />
      </FieldRow>
      <TextField
        label={t("data-vintage")}
        help={t("import-vintage-help")}
        value={names.vintage}
        onChange={(vintage) => onChange({ ...names, vintage })}
        isRequired
      />
    </>
  );
}
