/** The fields of a profile as people read them, one under the other. */
import type { ReactNode } from "react";
import type { Contact, MergeField, Profile } from "@/bridge";
import { useCapacityWords } from "@/components/capacity";
import { useSectors } from "@/components/catalogue";
import { Code, Count, Country, Money } from "@/components/figures";
import { Activity } from "@/components/names";
import { isPlaced, Place } from "@/components/Place";
import { type PlainMessageId, useT, useWords } from "@/i18n/t";
import styles from "./duplicates.module.css";

/** The names of the fields. */
export const fieldLabels: Record<MergeField, PlainMessageId> = {
  legalName: "company-legal-name",
  tradeNames: "company-trade-names",
  rfc: "company-rfc",
  scian: "company-scian",
  sizeSector: "company-size-sector",
  sectors: "company-sectors",
  place: "company-section-place",
  web: "company-web",
  programmes: "company-programmes",
  exportExperience: "company-export-experience",
  contacts: "company-contacts",
  figures: "company-figures",
  markets: "company-markets",
  products: "company-products",
};

/** One thing that a field says. */
interface Line {
  id: string;
  shown: ReactNode;
}

/** What a profile says in a field; that it says nothing, where it does. */
export function Value({ field, profile }: { field: MergeField; profile: Profile }) {
  const t = useT();
  const lines = useLines()[field](profile);
  if (lines.length === 0) return <span className={styles.quiet}>{t("company-unknown")}</span>;
  return lines.map(({ id, shown }) => (
    <span key={id} className={styles.line}>
      {shown}
    </span>
  ));
}

/** Gives what a profile says in each field. */
function useLines(): Record<MergeField, (profile: Profile) => Line[]> {
  const t = useT();
  const words = useWords();
  const sectors = useSectors();
  const capacity = useCapacityWords();
  return {
    legalName: ({ legalName }) => texts([legalName]),
    tradeNames: ({ tradeNames }) => texts(tradeNames),
    rfc: ({ rfc, rfcOverride, personKind }) => [
      { id: "rfc", shown: rfc === "" ? t("company-no-rfc") : <Code>{rfc}</Code> },
      { id: "kind", shown: <Under>{words(`person-kind-${personKind}`)}</Under> },
      ...texts([rfcOverride ?? ""]),
    ],
    scian: ({ scian }) => (scian ? [{ id: scian, shown: <Activity code={scian} /> }] : []),
    sizeSector: ({ sizeSector }) => texts([sizeSector ? words(`size-sector-${sizeSector}`) : ""]),
    sectors: (profile) => texts(profile.sectors.map(sectors.nameOf)),
    place: (profile) =>
      isPlaced(profile)
        ? [{ id: "place", shown: <Place of={profile} className={styles.under} /> }]
        : [],
    web: ({ web }) => texts([web]),
    programmes: ({ programmes }) => texts(programmes.map((code) => words(`programme-${code}`))),
    exportExperience: ({ exportExperience }) => texts([words(`experience-${exportExperience}`)]),
    contacts: ({ contacts }) =>
      contacts.map((contact, at) => ({
        id: contact.id ?? `${at}`,
        shown: <ContactLine contact={contact} />,
      })),
    figures: ({ figures }) =>
      figures.map(({ year, workers, salesMxn }) => ({
        id: `${year}`,
        shown: (
          <>
            {year}
            <Under>
              {workers !== null && (
                <>
                  {`${t("company-workers")}: `}
                  <Count value={workers} />
                  {" · "}
                </>
              )}
              {`${t("company-sales")}: `}
              <Money value={{ amount: salesMxn, currency: "MXN" }} />
            </Under>
          </>
        ),
      })),
    markets: ({ markets }) =>
      markets.map(({ market, status }) => ({
        id: market,
        shown: (
          <>
            <Country code={market} />
            {` · ${words(`market-status-${status}`)}`}
          </>
        ),
      })),
    products: ({ products }) =>
      products.map((product, at) => ({
        id: product.id ?? `${at}`,
        shown: (
          <>
            {product.description}{" "}
            {product.code === "" ? t("product-no-code") : <Code hs>{product.code}</Code>}
            <Under>
              {[capacity(product), ...product.certifications].filter(Boolean).join(" · ")}
            </Under>
          </>
        ),
      })),
  };
}

function ContactLine({ contact: { name, role, mail, phone } }: { contact: Contact }) {
  return (
    <>
      {name}
      <Under>{[role, mail, phone].filter(Boolean).join(" · ")}</Under>
    </>
  );
}

function Under({ children }: { children: ReactNode }) {
  return <span className={styles.under}>{children}</span>;
}

/** The lines of plain texts; a blank one says nothing. */
function texts(values: readonly string[]): Line[] {
  return values.filter((text) => text !== "").map((text) => ({ id: text, shown: text }));
}
