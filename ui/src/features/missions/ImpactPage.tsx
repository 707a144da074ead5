import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheck, EyeOff, TriangleAlert } from "lucide-react";
import type { ImpactBy, ImpactReport, ImpactRow, ImpactTable } from "@/bridge";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { useStates } from "@/components/catalogue";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { SelectionPage } from "./SelectionPage";
import { percent } from "./selection/figures";
import { impactQuery } from "./selection/queries";
import { Rates } from "./selection/Rates";
import styles from "./selection/selection.module.css";
import type { SelectionOf } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection/impact");

/** Whom a call reached: how many of each group applied and were selected, without small numbers. */
export function ImpactPage() {
  const t = useT();
  const { mission } = route.useParams();
  return (
    <SelectionPage missionId={mission} title={t("impact-title")} isAfterReveal>
      {(selection) => <Impact selection={selection} />}
    </SelectionPage>
  );
}

function Impact({ selection: { missionId, call } }: { selection: SelectionOf }) {
  const t = useT();
  const { data: report, error, refetch } = useQuery(impactQuery(call.id));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!report) return <Skeleton rows={10} />;
  if (report.tables.every(({ rows }) => rows.length === 0)) {
    return (
      <EmptyState
        title={t("results-nobody")}
        action={
          <ButtonLink href={`/missions/${missionId}/registrations`}>
            {t("register-see-all")}
          </ButtonLink>
        }
      />
    );
  }
  return <Report report={report} />;
}

function Report({ report: { threshold, tables } }: { report: ImpactReport }) {
  const t = useT();
  return (
    <>
      <div className={styles.how}>
        <p>{t("impact-how-rate")}</p>
        <p>{t("impact-how-rule")}</p>
        <p>{t("impact-how-hidden", { threshold: `${threshold}` })}</p>
      </div>
      {tables.map((table) => (
        <Groups key={table.by} table={table} threshold={threshold} />
      ))}
    </>
  );
}

function Groups({ table: { by, rows }, threshold }: { table: ImpactTable; threshold: number }) {
  const t = useT();
  const words = useWords();
  const nameOf = useGroupNames(by);
  const few = (
    <span className={textStyles.quiet}>{t("impact-hidden", { threshold: `${threshold}` })}</span>
  );
  const title = words(`impact-${by}`);
  const isDeclared = by !== "size" && by !== "state";
  return (
    <Section title={title} help={isDeclared ? t("impact-declared") : undefined}>
      <Rates label={title} rows={rows} nameOf={nameOf} threshold={threshold} />
      <ListTable
        label={title}
        rows={rows}
        rowId={({ group }) => group}
        columns={[
          { id: "group", label: t("impact-group"), show: ({ group }) => nameOf(group) },
          {
            id: "applied",
            label: t("impact-applied"),
            align: "end",
            show: ({ applied }) => (applied === null ? few : <Count value={applied} />),
          },
          {
            id: "selected",
            label: t("impact-selected"),
            align: "end",
            show: ({ selected }) => (selected === null ? few : <Count value={selected} />),
          },
          {
            id: "rate",
            label: t("impact-rate"),
            align: "end",
            isWhole: true,
            show: ({ rate }) => (rate === null ? "" : percent(rate)),
          },
          {
            id: "ratio",
            label: t("impact-ratio"),
            align: "end",
            isWhole: true,
            show: ({ ratio }) => (ratio === null ? "" : percent(ratio)),
          },
          { id: "sign", label: t("impact-sign"), show: (row) => <Sign row={row} /> },
        ]}
      />
    </Section>
  );
}

function Sign({ row: { isBelow } }: { row: ImpactRow }) {
  const t = useT();
  if (isBelow === null) {
    return (
      <Badge tone="neutral" icon={EyeOff}>
        {t("impact-not-told")}
      </Badge>
    );
  }
  return isBelow ? (
    <Badge tone="attention" icon={TriangleAlert}>
      {t("impact-below")}
    </Badge>
  ) : (
    <Badge tone="good" icon={CircleCheck}>
      {t("impact-even")}
    </Badge>
  );
}

/** Names the groups of a kind. */
function useGroupNames(by: ImpactBy): (group: string) => string {
  const t = useT();
  const words = useWords();
  const states = useStates();
  return (group) => {
    if (group === "") return t("impact-unknown");
    switch (by) {
      case "size":
        return words(`size-${group}`);
      case "state":
        return states.nameOf(group);
      case "women-led":
      case "indigenous":
      case "disability":
        return group === "said" ? t("impact-said") : t("impact-not-said");
    }
  };
}
