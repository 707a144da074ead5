import { useQuery } from "@tanstack/react-query";
import { BadgePercent, UserPlus } from "lucide-react";
import type { Supplier } from "@/bridge";
import { Button } from "@/components/Button";
import { Code } from "@/components/figures";
import type { Option } from "@/components/Option";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useReasonWords } from "@/components/supply-reasons";
import { useT, useWords } from "@/i18n/t";
import type { DutyAsked } from "./duty";
import styles from "./FairMode.module.css";
import { boothsQuery, contactsQuery, sellersQuery } from "./queries";

interface DirectoryPanelProps {
  mission: string;
  /** What is sought. */
  text: string;
  onLead: (company: Option) => void;
  onDuty: (asked: Partial<DutyAsked>) => void;
}

/** Which companies of the mission sell something, and where they stand. */
export function DirectoryPanel({ mission, text, onLead, onDuty }: DirectoryPanelProps) {
  const t = useT();
  const { data: found, error, refetch } = useQuery(sellersQuery(mission, text));
  const booths = useQuery(boothsQuery(mission));
  if (text === "") return <p className={styles.hint}>{t("fair-directory-hint")}</p>;
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!found) return <Skeleton rows={6} />;
  if (found.length === 0) return <EmptyState title={t("fair-directory-none", { text })} />;
  return (
    <ul className={styles.list} aria-label={t("fair-directory-found", { text })}>
      {found.map((supplier) => (
        <li key={supplier.company}>
          <Seller supplier={supplier} booths={booths} />
          <div className={styles.row}>
            {supplier.code !== null && (
              <Button
                icon={BadgePercent}
                onPress={() => onDuty({ code: supplier.code, company: optionOf(supplier) })}
              >
                {t("fair-target-duty")}
              </Button>
            )}
            <Button icon={UserPlus} onPress={() => onLead(optionOf(supplier))}>
              {t("fair-lead-new")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function optionOf({ company, companyName }: Supplier): Option {
  return { id: company, label: companyName };
}

interface SellerProps {
  supplier: Supplier;
  /** Which booth each company has; it may not be read yet, or not at all. */
  booths: { data: ReadonlyMap<string, string> | undefined; isError: boolean };
}

function Seller({ supplier, booths }: SellerProps) {
  const t = useT();
  const words = useWords();
  const say = useReasonWords();
  const { company, companyName, description, code, reasons } = supplier;
  const number = booths.data?.get(company);
  return (
    <div>
      <strong>{companyName}</strong>
      <p>
        {code !== null && <Code hs>{code}</Code>} {description}
      </p>
      <p className={styles.under}>
        {number !== undefined && t("fair-booth", { number })}
        {booths.data && number === undefined && t("fair-booth-none")}
        {!booths.data && booths.isError && t("fair-booth-unknown")}
        <Contacts company={supplier.company} />
        {reasons.map((reason) => ` · ${words(`supply-part-${reason.part}`)}: ${say(reason)}`)}
      </p>
    </div>
  );
}

/** Whom of the company one may name to a buyer. */
function Contacts({ company }: { company: string }) {
  const t = useT();
  const { data: contacts, isError } = useQuery(contactsQuery(company));
  if (!contacts || isError) return null;
  if (contacts.length === 0) return ` · ${t("fair-contact-none")}`;
  const said = contacts.map(({ name, mail, phone }) =>
    [name, mail, phone].filter(Boolean).join(", "),
  );
  return ` · ${t("fair-contact", { who: said.join("; ") })}`;
}
