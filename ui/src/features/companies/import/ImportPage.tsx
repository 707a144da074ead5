import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { MoreHorizontal, RefreshCw, Save, Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type ImportSummary } from "@/bridge";
import { Button } from "@/components/Button";
import { useLeaving } from "@/components/leaving";
import { Menu } from "@/components/Menu";
import { Page } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { RouteTabs } from "@/components/RouteTabs";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { decimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { ApplyDialog } from "./ApplyDialog";
import { ForgetDialog } from "./ForgetDialog";
import { groupCounts, groupOf, groups } from "./filter";
import { useCompanyImports, useWorkOn } from "./ImportKeeper";
import { KindsView } from "./KindsView";
import { OutcomeView } from "./OutcomeView";
import { importQuery } from "./queries";
import { RowsView } from "./RowsView";
import { useImportSentence } from "./sentence";
import { Unfinished } from "./Unfinished";

const route = getRouteApi("/companies/import/$id");

/** One import of companies: what its rows are, what shall become of them, and the writing of them. */
export function CompanyImportPage() {
  const t = useT();
  const sentence = useImportSentence();
  const { id } = route.useParams();
  const { data: summary, error, refetch } = useQuery(importQuery(id));
  const work = useWorkOn(id);
  useLeaving(useCompanyImports().leave);
  const back = <Link href="/companies/import">{t("imports-title")}</Link>;
  if (!summary) {
    return (
      <Page title={t("imports-title")} back={back}>
        {error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}
      </Page>
    );
  }
  const isOpen = summary.state === "ready" && !summary.isUndone && !work.isRunning;
  return (
    <Page
      title={summary.file}
      subtitle={isOpen && sentence(summary)}
      back={back}
      actions={!work.isRunning && <ImportActions summary={summary} />}
      tabs={isOpen && !work.outcome && <ImportTabs summary={summary} />}
    >
      {work.error !== null && <ErrorView error={work.error} />}
      {work.isBusy && <Notice>{t("imports-busy")}</Notice>}
      {isOpen && summary.isStale && !work.outcome && <StaleRegister id={id} />}
      {work.isRunning && (
        <Progress
          label={t("imports-working", { name: summary.file })}
          step={work.step}
          onCancel={work.cancel}
        />
      )}
      {!isOpen && !work.isRunning && <Unfinished summary={summary} />}
      {isOpen && work.outcome && (
        <OutcomeView summary={summary} outcome={work.outcome} onClose={work.reset} />
      )}
      {isOpen && !work.outcome && <ImportRows summary={summary} />}
    </Page>
  );
}

/** Companies changed since the rows were matched. */
function StaleRegister({ id }: { id: string }) {
  const t = useT();
  const work = useWorkOn(id);
  return (
    <Notice tone="attention" title={t("imports-stale")}>
      <p>{t("imports-stale-text")}</p>
      <Button
        icon={RefreshCw}
        isDisabled={work.isBusy}
        onPress={() => work.run((channel) => commands.companyImportsMatch(id, channel))}
      >
        {t("imports-match")}
      </Button>
    </Notice>
  );
}

function ImportRows({ summary }: { summary: ImportSummary }) {
  const { show } = route.useSearch();
  return show === "kinds" ? <KindsView id={summary.id} /> : <RowsView summary={summary} />;
}

function ImportTabs({ summary }: { summary: ImportSummary }) {
  const t = useT();
  const words = useWords();
  const search = route.useSearch();
  const counts = groupCounts(summary);
  const here = `/companies/import/${summary.id}`;
  const current = search.show === "kinds" ? "kinds" : groupOf(search).id;
  const shown = groups.filter(({ id }) => id === "all" || counts[id] > 0 || id === current);
  const hrefOf = (id: string) => (id === "all" ? here : `${here}?show=${id}`);
  return (
    <RouteTabs
      label={t("imports-tabs")}
      current={hrefOf(current)}
      tabs={[
        ...shown.map(({ id }) => ({
          href: hrefOf(id),
          label: `${words(`import-show-${id}`)} (${decimal(`${counts[id]}`)})`,
        })),
        { href: hrefOf("kinds"), label: t("imports-kinds") },
      ]}
    />
  );
}

function ImportActions({ summary }: { summary: ImportSummary }) {
  const t = useT();
  const navigate = route.useNavigate();
  const work = useWorkOn(summary.id);
  const [asked, setAsked] = useState<"apply" | "forget" | null>(null);
  const mayWrite = summary.state === "ready" && !summary.isUndone && summary.toWrite > 0;
  const { id } = summary;
  return (
    <>
      {mayWrite && !work.outcome && (
        <Button
          look="primary"
          icon={Save}
          isDisabled={work.isBusy}
          onPress={() => setAsked("apply")}
        >
          {t("imports-apply", { count: summary.toWrite })}
        </Button>
      )}
      <Menu
        icon={MoreHorizontal}
        label={t("action-more")}
        actions={[
          ...(summary.state === "ready" && !work.isBusy
            ? [
                {
                  id: "match",
                  label: t("imports-match"),
                  icon: RefreshCw,
                  onAction: () => work.run((channel) => commands.companyImportsMatch(id, channel)),
                },
              ]
            : []),
          {
            id: "forget",
            label: t("imports-forget-action"),
            icon: Trash2,
            onAction: () => setAsked("forget"),
          },
        ]}
      />
      {asked === "apply" && (
        <ApplyDialog
          summary={summary}
          onClose={() => setAsked(null)}
          onApply={() => {
            setAsked(null);
            work.run((channel) => commands.companyImportsApply(id, channel));
          }}
        />
      )}
      {asked === "forget" && (
        <ForgetDialog
          summary={summary}
          onClose={() => setAsked(null)}
          onForgotten={() => void navigate({ to: "/companies/import" })}
        />
      )}
    </>
  );
}
