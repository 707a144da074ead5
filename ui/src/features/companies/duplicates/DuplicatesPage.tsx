import { useQuery } from "@tanstack/react-query";
import { SearchCheck } from "lucide-react";
import { Link } from "react-aria-components";
import { commands, type PairsView } from "@/bridge";
import { lastPairsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { useWork } from "@/components/long-work";
import { Page } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { PairList } from "./PairList";
import { pairsWork } from "./pairs-work";

/** The companies that may be there twice: searched for, and judged pair by pair. */
export function DuplicatesPage() {
  const t = useT();
  const { data: last, error, refetch } = useQuery(lastPairsQuery);
  const task = useWork(pairsWork);
  const run = () => void task.start((channel) => commands.companiesFindPairs(channel));
  const button = (
    <Button look="primary" icon={SearchCheck} isDisabled={task.isRunning} onPress={run}>
      {last ? t("pair-search-again") : t("pair-search")}
    </Button>
  );
  return (
    <Page
      title={t("pair-title")}
      subtitle={last && <LastSearch last={last} />}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
      actions={last && button}
    >
      {task.isRunning && (
        <Progress label={t("pair-searching")} step={task.step} onCancel={task.cancel} />
      )}
      {task.error !== null && <ErrorView error={task.error} onRetry={run} />}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {last === undefined && !error && <Skeleton rows={10} />}
      {last === null && !task.isRunning && (
        <EmptyState title={t("pair-never")} action={button}>
          {t("pair-never-text")}
        </EmptyState>
      )}
      {last?.isStale && !task.isRunning && (
        <Notice tone="attention">
          <p>{t("pair-stale")}</p>
        </Notice>
      )}
      {last && <PairList />}
    </Page>
  );
}

function LastSearch({ last: { ranAt, companies, pairs } }: { last: PairsView }) {
  const t = useT();
  const formats = useFormats();
  const searched = t("pair-searched", { when: formats.instant(ranAt), count: companies });
  return `${searched} ${t("pair-found", { count: pairs })}`;
}
