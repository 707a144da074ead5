import type { CompanyRow, ImportRow, RowCandidate } from "@/bridge";
import { findCompanies } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { useLikelihoodWords } from "@/components/likelihood";
import { Section } from "@/components/Page";
import { SearchComboBox } from "@/components/SearchComboBox";
import textStyles from "@/components/text.module.css";
import { useT } from "@/i18n/t";
import { decisionsFor, type RowDecide } from "./deciding";
import styles from "./import.module.css";
import { SideBySide } from "./SideBySide";

interface RowCandidatesProps {
  id: string;
  row: ImportRow;
  onDecide: RowDecide;
}

/** The companies and rows that a row may be of, each beside it; a person says which it is. */
export function RowCandidates({ id, row, onDecide }: RowCandidatesProps) {
  const t = useT();
  if (!decisionsFor(row).includes("create") && row.state !== "changed") return null;
  return (
    <Section
      title={t("imports-candidates")}
      help={t(row.candidates.length > 0 ? "imports-candidates-help" : "imports-candidates-none")}
    >
      {row.candidates.map((candidate, at) => (
        <Candidate
          key={candidate.company ?? candidate.row}
          id={id}
          row={row}
          candidate={candidate}
          isFirst={at === 0}
          onDecide={onDecide}
        />
      ))}
      {row.candidates.length > 0 && (
        <div>
          <Button onPress={() => onDecide("create")}>{t("imports-none-of-these")}</Button>
        </div>
      )}
      <SearchComboBox<CompanyRow>
        label={t("imports-other-company")}
        picked={null}
        queryKey={["companies", "find"]}
        find={findCompanies}
        optionOf={({ id: company, legalName, rfc }) => ({
          id: company,
          label: legalName,
          ...(rfc && { detail: rfc }),
        })}
        onPick={(company) =>
          company && onDecide("update", { target: { company: company.id, row: null } })
        }
      />
    </Section>
  );
}

interface CandidateProps extends RowCandidatesProps {
  candidate: RowCandidate;
  isFirst: boolean;
}

function Candidate({ id, row, candidate, isFirst, onDecide }: CandidateProps) {
  const t = useT();
  const said = useLikelihoodWords();
  const { company, name, score, reasons } = candidate;
  return (
    <div className={styles.candidate}>
      <p>
        <strong>{name}</strong>
        {candidate.row !== null && ` · ${t("imports-row-number", { row: `${candidate.row}` })}`}
        <span className={textStyles.under}>
          {[t("imports-score", { score: `${score}` }), said(reasons)].join(" · ")}
        </span>
      </p>
      <details open={isFirst}>
        <summary>{t("imports-side-by-side")}</summary>
        <SideBySide id={id} row={row} candidate={candidate} />
      </details>
      <div>
        <Button onPress={() => onDecide("update", { target: { company, row: candidate.row } })}>
          {t("imports-is-this", { name })}
        </Button>
      </div>
    </div>
  );
}
