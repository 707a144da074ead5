import { Link } from "react-aria-components";
import type { Candidate } from "@/bridge";
import { useStates } from "@/components/catalogue";
import { Code } from "@/components/figures";
import { useWords } from "@/i18n/t";
import styles from "./companies.module.css";

/** The companies that one may already be, each with the reasons. */
export function CandidateList({ candidates }: { candidates: readonly Candidate[] }) {
  const words = useWords();
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
          <span className={styles.under}>
            {reasons.map((reason) => words(`duplicate-${reason}`)).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
