import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CompanyField, ImportRow, Profile, RowCandidate } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { useStates } from "@/components/catalogue";
import { ListTable } from "@/components/ListTable";
import { Municipality } from "@/components/names";
import { ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { someRowsQuery } from "./queries";

/** What tells companies apart, in the order in which one compares. */
const compared = [
  "legal-name",
  "trade-name",
  "rfc",
  "outside-id",
  "state",
  "municipality",
  "postal-code",
  "street",
  "web",
  "phone",
  "mail",
] as const satisfies readonly CompanyField[];

type Compared = (typeof compared)[number];
type Side = Partial<Record<Compared, ReactNode>>;

interface SideBySideProps {
  id: string;
  row: ImportRow;
  candidate: RowCandidate;
}

/** A row and the company or row that it may be of, value by value. */
export function SideBySide({ id, row, candidate }: SideBySideProps) {
  const t = useT();
  const words = useWords();
  const company = useQuery({
    ...companyQuery(candidate.company ?? ""),
    enabled: candidate.company !== null,
  });
  const others = useQuery(someRowsQuery(id, candidate.row === null ? [] : [candidate.row]));
  const ofCompany = useProfileSide();
  const error = company.error ?? others.error;
  const earlier = others.data?.find(({ number }) => number === candidate.row);
  const theirs = company.data
    ? ofCompany(company.data.profile)
    : earlier
      ? sideOfRow(earlier)
      : null;
  if (error) return <ErrorView error={error} />;
  if (!theirs) return <Skeleton rows={3} />;
  const ours = sideOfRow(row);
  return (
    <ListTable
      label={t("imports-beside", { name: candidate.name })}
      rows={compared.filter((field) => ours[field] || theirs[field])}
      rowId={(field) => field}
      columns={[
        {
          id: "field",
          label: t("imports-field"),
          show: (field) => words(`company-field-${field}`),
        },
        { id: "ours", label: t("imports-this-row"), show: (field) => ours[field] ?? "—" },
        {
          id: "theirs",
          label:
            candidate.row === null
              ? t("imports-registered")
              : t("imports-row-number", { row: `${candidate.row}` }),
          show: (field) => theirs[field] ?? "—",
        },
      ]}
    />
  );
}

function sideOfRow({ cells }: ImportRow): Side {
  const said = (field: CompanyField) => cells.find((cell) => cell.field === field)?.text;
  const street = (["street", "number", "neighbourhood"] as const).map(said).filter(Boolean);
  const side: Side = { street: street.join(", ") || undefined };
  for (const field of compared) if (field !== "street") side[field] = said(field) || undefined;
  return side;
}

/** Gives what a registered company says. */
function useProfileSide(): (profile: Profile) => Side {
  const states = useStates();
  return ({ legalName, tradeNames, rfc, state, municipality, ...profile }) => {
    const of = (key: "phone" | "mail") =>
      profile.contacts
        .map((contact) => contact[key])
        .filter(Boolean)
        .join("; ") || undefined;
    return {
      "legal-name": legalName,
      "trade-name": tradeNames.join("; ") || undefined,
      rfc: rfc || undefined,
      state: state ? states.nameOf(state) : undefined,
      municipality: municipality ? <Municipality code={municipality} /> : undefined,
      "postal-code": profile.postalCode || undefined,
      street: profile.address || undefined,
      web: profile.web || undefined,
      phone: of("phone"),
      mail: of("mail"),
    };
  };
}
