import { useQuery } from "@tanstack/react-query";
import type { ReviewerRow, SelectionStanding } from "@/bridge";
import { callQuery } from "@/bridge/queries";
import { Step, StepTree, type Verdict } from "@/components/StepTree";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";

import type { SelectionOf } from "./WithSelection";

interface NeedsProps {
  selection: SelectionOf;
  reviewers: readonly ReviewerRow[];
}

/** What a selection needs to go on, one by one, with who or what is missing. */
export function Needs({ selection: { call, standing }, reviewers }: NeedsProps) {
  const t = useT();
  switch (standing.phase) {
    case "preparing":
      return <ToBegin callId={call.id} standing={standing} reviewers={reviewers} />;
    case "blind":
      return <ToReveal standing={standing} reviewers={reviewers} />;
    case "revealed":
      return <p>{t("selection-look-at-results")}</p>;
    case "decided":
      return null;
  }
}

interface PartProps {
  standing: SelectionStanding;
  reviewers: readonly ReviewerRow[];
}

function ToBegin({ callId, standing, reviewers }: PartProps & { callId: string }) {
  const t = useT();
  const formats = useFormats();
  const { data: detail } = useQuery(callQuery(callId));
  const undeclared = reviewers.filter(({ declaredAt }) => declaredAt === null);
  const closed: Verdict = detail ? yes(detail.window === "closed") : "unknown";
  return (
    <StepTree label={t("selection-needs")}>
      <Step verdict={closed} title={t("selection-need-closed")}>
        {detail && detail.window !== "closed" && (
          <p>
            {t("selection-need-closed-at", {
              when: t("mission-local-time", {
                day: formats.day(detail.call.closesAt),
                time: detail.call.closesAt.slice(11, 16),
                timeZone: detail.call.timeZone,
              }),
            })}
          </p>
        )}
      </Step>
      <Step
        verdict={yes(reviewers.length > 0)}
        title={t("selection-need-reviewers", { count: standing.each })}
      >
        {reviewers.length > 0 && <p>{t("selection-named", { count: reviewers.length })}</p>}
      </Step>
      <Step
        verdict={reviewers.length === 0 ? "unknown" : yes(undeclared.length === 0)}
        title={t("selection-need-declared")}
      >
        {undeclared.length > 0 && (
          <p>
            {t("selection-undeclared", { names: formats.list(undeclared.map(({ name }) => name)) })}
          </p>
        )}
      </Step>
      <Step
        verdict={reviewers.length === 0 ? "unknown" : yes(standing.unassigned === 0)}
        title={t("selection-need-assigned")}
      >
        {reviewers.length > 0 && standing.unassigned > 0 && (
          <p>{t("selection-unassigned", { count: standing.unassigned })}</p>
        )}
      </Step>
    </StepTree>
  );
}

function ToReveal({ standing, reviewers }: PartProps) {
  const t = useT();
  const formats = useFormats();
  const late = reviewers.filter(({ assigned, given }) => given < assigned);
  const [assigned, given] = [sum(reviewers, "assigned"), sum(reviewers, "given")];
  return (
    <StepTree label={t("selection-needs")}>
      <Step
        verdict={yes(standing.refusal !== "reviews-missing" && given === assigned)}
        title={t("selection-need-reviews", { given: `${given}`, assigned: `${assigned}` })}
      >
        {late.length > 0 && (
          <p>
            {t("selection-late", {
              names: formats.list(
                late.map((one) =>
                  t("selection-late-one", {
                    name: one.name,
                    given: `${one.given}`,
                    assigned: `${one.assigned}`,
                  }),
                ),
              ),
            })}
          </p>
        )}
      </Step>
    </StepTree>
  );
}

function yes(is: boolean): Verdict {
  return is ? "yes" : "no";
}

function sum(reviewers: readonly ReviewerRow[], what: "assigned" | "given"): number {
  return reviewers.reduce((all, one) => all + one[what], 0);
}
