import { Link } from "react-aria-components";
import type { MergePreview } from "@/bridge";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { RegistrationBadge } from "@/components/RegistrationBadge";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";

/** What the company that stays is given besides the profile, and what becomes of double registrations. */
export function Moves({ preview: { relations, missions } }: { preview: MergePreview }) {
  const t = useT();
  const words = useWords();
  return (
    <>
      <Section
        title={t("merge-moves")}
        {...(relations.length === 0 && { help: t("merge-moves-none") })}
      >
        {relations.length > 0 && (
          <ListTable
            label={t("merge-moves")}
            rows={relations}
            rowId={({ kind }) => kind}
            columns={[
              {
                id: "kind",
                label: t("merge-what"),
                show: ({ kind }) => words(`merge-kind-${kind}`),
              },
              {
                id: "gone",
                label: t("merge-goes"),
                align: "end",
                show: ({ gone }) => <Count value={gone} />,
              },
              {
                id: "keep",
                label: t("merge-stays"),
                align: "end",
                isExtra: true,
                show: ({ keep }) => <Count value={keep} />,
              },
              {
                id: "becomes",
                label: t("merge-becomes"),
                show: ({ becomes }) => words(`merge-becomes-${becomes}`),
              },
            ]}
          />
        )}
      </Section>
      {missions.length > 0 && (
        <Section title={t("merge-missions")} help={t("merge-missions-help")}>
          <ListTable
            label={t("merge-missions")}
            rows={missions}
            rowId={({ missionId }) => missionId}
            columns={[
              {
                id: "mission",
                label: t("company-mission"),
                show: ({ missionId, name }) => (
                  <Link href={`/missions/${missionId}/registrations`}>{name}</Link>
                ),
              },
              {
                id: "keep",
                label: t("merge-stays"),
                show: ({ keep }) => <RegistrationBadge state={keep} />,
              },
              {
                id: "gone",
                label: t("merge-goes"),
                show: ({ gone }) => <RegistrationBadge state={gone} />,
              },
              {
                id: "becomes",
                label: t("merge-becomes"),
                show: ({ becomes, fallOut }) => (
                  <>
                    {words(`merge-twice-${becomes}`)}
                    {fallOut.length > 0 && (
                      <span className={textStyles.under}>
                        {t("merge-fall-out", { buyers: fallOut.join(", ") })}
                      </span>
                    )}
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
