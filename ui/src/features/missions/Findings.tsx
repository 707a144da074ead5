import { useQuery } from "@tanstack/react-query";
import { Link } from "react-aria-components";
import { useFindingWords } from "@/components/requirement-words";
import { Step, StepTree } from "@/components/StepTree";
import { ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { findingsQuery } from "./queries";

/** How a company stands to everything that a mission asks, one by one, with the reason. */
export function Findings({ missionId, companyId }: { missionId: string; companyId: string }) {
  const t = useT();
  const words = useWords();
  const say = useFindingWords();
  const { data, error } = useQuery(findingsQuery(missionId, companyId));
  if (error) return <ErrorView error={error} />;
  if (!data) return <Skeleton rows={3} />;
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
      {isShort && (
        <p>
          <Link href={`/companies/${companyId}/edit`}>{t("register-complete-profile")}</Link>
        </p>
      )}
    </>
  );
}
