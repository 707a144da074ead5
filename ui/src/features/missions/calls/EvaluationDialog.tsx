import { Link } from "react-aria-components";
import type { EvaluatedCompany, FindingEvidence } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { FormActions } from "@/components/Form";
import { useFindingWords } from "@/components/requirement-words";
import { Step, StepTree } from "@/components/StepTree";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./calls.module.css";

interface EvaluationDialogProps {
  missionId: string;
  row: EvaluatedCompany;
  onClose: () => void;
}

/** How one company stands to everything, what is missing first, with the reason and what it rests on. */
export function EvaluationDialog({ missionId, row, onClose }: EvaluationDialogProps) {
  const t = useT();
  const words = useWords();
  const say = useFindingWords();
  const { companyId, companyName, registrationId, findings } = row;
  const inOrder = (["no", "unknown", "yes"] as const).flatMap((met) =>
    findings.filter((finding) => finding.met === met),
  );
  return (
    <Dialog title={companyName} width="wide" isOpen onClose={onClose}>
      <StepTree label={t("mission-requirements")}>
        {inOrder.map((finding) => (
          <Step
            key={finding.requirement}
            verdict={finding.met}
            title={words(`requirement-short-${finding.requirement}`)}
          >
            {say(finding)}
            <Evidence companyId={companyId} evidence={finding.evidence} />
          </Step>
        ))}
      </StepTree>
      <FormActions>
        <ButtonLink href={`/companies/${companyId}`}>{t("evaluation-see-company")}</ButtonLink>
        <ButtonLink href={`/missions/${missionId}/registrations/${registrationId}/documents`}>
          {t("documents-title")}
        </ButtonLink>
        <Button onPress={onClose}>{t("action-close")}</Button>
      </FormActions>
    </Dialog>
  );
}

interface EvidenceProps {
  companyId: string;
  evidence: readonly FindingEvidence[];
}

/** The records that a finding rests on. */
function Evidence({ companyId, evidence }: EvidenceProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={t("evaluation-evidence")}>
      {evidence.map((one) => {
        const name = words(`evidence-${one.kind}`);
        const holds = one.kind === "document" || one.kind === "certification";
        const text = one.on
          ? t(holds ? "evaluation-evidence-until" : "evaluation-evidence-on", {
              name,
              day: formats.day(one.on),
            })
          : name;
        const place = placeOf(companyId, one);
        return (
          <li key={`${one.kind} ${one.id}`}>{place ? <Link href={place}>{text}</Link> : text}</li>
        );
      })}
    </ul>
  );
}

/** Where a record is seen; those of the mission itself have no page of their own. */
function placeOf(companyId: string, { kind, id }: FindingEvidence): string | null {
  const company = `/companies/${companyId}`;
  switch (kind) {
    case "profile":
    case "figures":
      return company;
    case "product":
      return id ? `${company}/products/${id}` : `${company}/products`;
    case "certification":
      return `${company}/products`;
    case "diagnosis":
      return `${company}/readiness`;
    case "document":
    case "support":
      return null;
  }
}
