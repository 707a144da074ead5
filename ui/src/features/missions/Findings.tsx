import { useQuery } from "@tanstack/react-query";
import { Link } from "react-aria-components";
import { Checkbox } from "@/components/choices";
import { useFindingWords } from "@/components/requirement-words";
import { Step, StepTree } from "@/components/StepTree";
import { ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { findingsQuery } from "./queries";

interface FindingsProps {
  missionId: string;
  companyId: string;
  /** The company lets the call take into account what whoever leads it said of themselves. */
  mayUseDeclaration: boolean;
  onMayUse: (mayUse: boolean) => void;
}

/** How a company stands to everything that a mission asks, one by one, with the reason. */
export function Findings({ missionId, companyId, mayUseDeclaration, onMayUse }: FindingsProps) {
  const t = useT();
  const words = useWords();
  const say = useFindingWords();
  const { data, error, refetch } = useQuery(findingsQuery(missionId, companyId, mayUseDeclaration));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  const asksDeclaration = data.some(({ requirement }) => requirement === "positive_action");
  const isShort = data.some(({ met }) => met !== "yes");
  return (
    <>
      <StepTree label={t("mission-requirements")}>
        {data.map((finding) => (
          <Step
            key={finding.requirement}
            verdict={finding.met}
            title={words(`requirement-short-${finding.requirement}`)}
          >
            {say(finding)}
          </Step>
        ))}
      </StepTree>
      {asksDeclaration && (
        <Checkbox
          isSelected={mayUseDeclaration}
          onChange={onMayUse}
          help={t("register-may-use-declaration-help")}
        >
          {t("register-may-use-declaration")}
        </Checkbox>
      )}
      {isShort && (
        <p>
          <Link href={`/companies/${companyId}/edit`}>{t("register-complete-profile")}</Link>
        </p>
      )}
    </>
  );
}
