import { CircleAlert, CircleCheck, UserPlus } from "lucide-react";
import { useState } from "react";
import type { ReviewerRow, SelectionStanding } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { Code, Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { EmptyState } from "@/components/states";
import { Track } from "@/components/Track";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { NameReviewersDialog } from "./NameReviewersDialog";
import styles from "./selection.module.css";
import type { SelectionOf } from "./WithSelection";

interface ReviewersSectionProps {
  selection: SelectionOf;
  reviewers: readonly ReviewerRow[];
}

/** Who reviews: whether they declared, whom they do not review, and how much they have. */
export function ReviewersSection({ selection, reviewers }: ReviewersSectionProps) {
  const t = useT();
  const { standing } = selection;
  const [isNaming, setNaming] = useState(false);
  const mayName = standing.mayDecide && standing.phase === "preparing";
  const name = (
    <Button icon={UserPlus} onPress={() => setNaming(true)}>
      {t("reviewers-name")}
    </Button>
  );
  return (
    <Section
      title={t("reviewers-title")}
      help={t("reviewers-help", { count: standing.each })}
      actions={mayName && reviewers.length > 0 && name}
    >
      {reviewers.length === 0 ? (
        <EmptyState title={t("reviewers-none")} action={mayName && name} />
      ) : (
        <>
          <Evenness standing={standing} />
          <Reviewers reviewers={reviewers} standing={standing} />
          <Lacking standing={standing} />
        </>
      )}
      {isNaming && (
        <NameReviewersDialog
          callId={selection.call.id}
          reviewers={reviewers}
          onClose={() => setNaming(false)}
        />
      )}
    </Section>
  );
}

/** How evenly the applications are shared out, and by which seed. */
function Evenness({ standing }: { standing: SelectionStanding }) {
  const t = useT();
  const shares = standing.shares.map(({ applications }) => applications);
  const least = Math.min(...shares);
  const most = Math.max(...shares);
  const isPlan = standing.phase === "preparing";
  const range = { least: `${least}`, most: `${most}`, difference: most - least };
  return (
    <p className={styles.even}>
      {isPlan ? t("reviewers-even-plan", range) : t("reviewers-even", range)} {t("reviewers-seed")}{" "}
      <Code>{standing.draw}</Code>
    </p>
  );
}

function Reviewers({
  reviewers,
  standing,
}: {
  reviewers: readonly ReviewerRow[];
  standing: SelectionStanding;
}) {
  const t = useT();
  const words = useWords();
  const shares = new Map(
    standing.shares.map(({ reviewerId, applications }) => [reviewerId, applications]),
  );
  const most = Math.max(1, ...shares.values());
  const excluded = (id: string) => standing.excluded.filter(({ reviewerId }) => reviewerId === id);
  return (
    <ListTable
      label={t("reviewers-title")}
      rows={reviewers}
      rowId={({ id }) => id}
      columns={[
        { id: "name", label: t("reviewers-person"), show: ({ name }) => name },
        {
          id: "declared",
          label: t("reviewers-declared"),
          show: ({ declaredAt }) =>
            declaredAt === null ? (
              <Badge tone="attention" icon={CircleAlert}>
                {t("reviewers-not-declared")}
              </Badge>
            ) : (
              <Badge tone="good" icon={CircleCheck}>
                {t("reviewers-has-declared")}
              </Badge>
            ),
        },
        {
          id: "excluded",
          label: t("reviewers-excluded"),
          show: ({ id, conflicts }) =>
            excluded(id).length === 0 ? (
              <Count value={conflicts} />
            ) : (
              <ul className={styles.plainList}>
                {excluded(id).map((one) => (
                  <li key={one.companyName}>
                    {one.companyName}
                    <span className={textStyles.under}>
                      {[words(`conflict-${one.kind}`), one.words]
                        .filter((text) => text !== "")
                        .join(": ")}
                    </span>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          id: "load",
          label: t("reviewers-load"),
          show: ({ id, assigned, given }) => {
            const share = shares.get(id) ?? 0;
            const isPlan = standing.phase === "preparing";
            return (
              <div className={styles.load}>
                <Track share={(isPlan ? share / most : given / Math.max(1, assigned)) * 100} />
                {isPlan
                  ? t("reviewers-would-have", { count: share })
                  : t("reviewers-given", { given: `${given}`, assigned: `${assigned}` })}
              </div>
            );
          },
        },
      ]}
    />
  );
}

/** The applications that nobody without a conflict is left for. */
function Lacking({ standing: { lacking, unassigned } }: { standing: SelectionStanding }) {
  const t = useT();
  if (unassigned === 0 || lacking.length === 0) return null;
  return (
    <ListTable
      label={t("reviewers-lacking")}
      rows={lacking}
      rowId={({ registrationId }) => registrationId}
      columns={[
        {
          id: "company",
          label: t("reviewers-lacking"),
          show: ({ companyName }) => companyName,
        },
        {
          id: "lacks",
          label: t("reviewers-lacks"),
          align: "end",
          show: ({ lacks }) => <Count value={lacks} />,
        },
      ]}
    />
  );
}
