import { Link } from "react-aria-components";
import type { Candidate } from "@/bridge";
import { useStates } from "@/components/catalogue";
import { Code } from "@/components/figures";
import { useLikelihoodWords } from "@/components/likelihood";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";

interface CandidateListProps {
  candidates: readonly Candidate[];
  /** The company that one of them may be; none while it is not registered. */
  company: string | null;
}

/** The companies that one may already be, each with the reasons and the way to join the two. */
export function CandidateList({ candidates, company }: CandidateListProps) {
  const t = useT();
  const said = useLikelihoodWords();
  const states = useStates();
  return (
    <ul className={styles.candidates}>
      {candidates.map(({ id, legalName, rfc, state, reasons }) => (
        <li key={id}>
          <Link href={`/companies/${id}`}>{legalName}</Link>
          <span className={styles.under}>
            {rfc && <Code>{rfc}</Code>}
            {state && ` ${states.nameOf(state)}`}
          </span>
          <span className={styles.under}>{said(reasons)}</span>
          {company !== null && (
            <Link
              href={`/companies/merge?keep=${company}&gone=${id}`}
              aria-label={t("merge-compare-with", { name: legalName })}
            >
              {t("merge-compare")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
