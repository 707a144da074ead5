import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { ChangeKind, Difference, LineChange } from "@/bridge";
import { marketsQuery, referenceStatusQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { CheckboxGroup } from "@/components/choices";
import { Code } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Page, Section } from "@/components/Page";
import { RecomputeAnswers } from "@/components/RecomputeAnswers";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { decimal, useFormats } from "@/i18n/format";
import { useName, useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { differenceQuery } from "./queries";
import styles from "./settings.module.css";

const route = getRouteApi("/settings/markets/$market/difference");

const kinds: readonly ChangeKind[] = [
  "up",
  "down",
  "other",
  "preference",
  "beside",
  "added",
  "removed",
];
/** Rows of a first look, and how many more come when they are asked for. */
const shownAtOnce = 200;

/** What differs between two editions of a tariff, and which kept answers that touches. */
export function DifferencePage() {
  const t = useT();
  const name = useName();
  const { market } = route.useParams();
  const { before, after } = route.useSearch();
  const { data: status } = useQuery(referenceStatusQuery);
  const { data: found, error, refetch } = useQuery(differenceQuery({ before, after }));
  const row = status?.markets.find((candidate) => candidate.market === market);
  const title = row ? name(row) : market;
  return (
    <Page
      title={t("difference-title")}
      back={<Link href={`/settings/markets/${market}`}>{title}</Link>}
      subtitle={found && t("difference-editions", { before: found.before, after: found.after })}
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!found && !error && <Skeleton rows={8} />}
      {found && (found.lines.length === 0 ? <Nothing found={found} /> : <Found found={found} />)}
    </Page>
  );
}

function Nothing({ found }: { found: Difference }) {
  const t = useT();
  return (
    <>
      <OneSided agreements={found.oneSided} />
      <EmptyState title={t("difference-none")} />
    </>
  );
}

function Found({ found }: { found: Difference }) {
  const t = useT();
  const words = useWords();
  const there = kinds.filter((kind) => found.counts[kind] !== undefined);
  const [chosen, setChosen] = useState<readonly string[]>(there);
  const [most, setMost] = useState(shownAtOnce);
  const lines = found.lines.filter(({ kind }) => chosen.includes(kind));
  const shown = lines.slice(0, most);
  return (
    <>
      <OneSided agreements={found.oneSided} />
      <Touched answers={found.answers} />
      <Section title={t("difference-lines")} help={t("difference-lines-help")}>
        <CheckboxGroup
          label={t("difference-kinds")}
          options={there.map((kind) => ({
            id: kind,
            label: t("difference-kind-count", {
              kind: words(`change-${kind}`),
              count: decimal(String(found.counts[kind] ?? 0)),
            }),
          }))}
          value={[...chosen]}
          onChange={setChosen}
        />
        <Lines lines={shown} />
        {shown.length < lines.length && (
          <div>
            <Button onPress={() => setMost(most + shownAtOnce)}>
              {t("difference-more", { count: lines.length - shown.length })}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}

/** Kept answers about products whose lines differ: to be looked at again. */
function Touched({ answers }: { answers: Difference["answers"] }) {
  const t = useT();
  const formats = useFormats();
  if (answers.length === 0) return <p>{t("difference-no-answers")}</p>;
  const stale = answers.filter(({ isStale }) => isStale).map(({ id }) => id);
  return (
    <Section
      title={t("difference-answers", { count: answers.length })}
      actions={stale.length > 0 && <RecomputeAnswers ids={stale} />}
    >
      <ListTable
        label={t("difference-answers", { count: answers.length })}
        rows={answers}
        rowId={({ id }) => id}
        columns={[
          {
            id: "product",
            label: t("benefits-product"),
            show: ({ id, product, productText }) => (
              <Link href={`/treaties/answers/${id}`}>
                <Code>{product}</Code> {productText}
              </Link>
            ),
          },
          { id: "on", label: t("benefits-date"), show: ({ on }) => formats.day(on) },
          {
            id: "stale",
            label: t("difference-answer"),
            show: ({ isStale }) =>
              isStale ? t("difference-answer-stale") : t("difference-answer-same"),
          },
        ]}
      />
    </Section>
  );
}

function Lines({ lines }: { lines: readonly LineChange[] }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const named = useAgreementName();
  return (
    <ListTable
      label={t("difference-lines")}
      rows={lines}
      rowId={({ code, kind }) => `${code} ${kind}`}
      columns={[
        {
          id: "line",
          label: t("difference-line"),
          show: ({ code, description }) => (
            <>
              <Code>{code}</Code>
              <span className={styles.under}>{description}</span>
            </>
          ),
        },
        { id: "kind", label: t("difference-kind"), show: ({ kind }) => words(`change-${kind}`) },
        {
          id: "rate",
          label: t("difference-rate"),
          show: ({ before, after }) => <Twice before={before} after={after} />,
        },
        {
          id: "preferences",
          label: t("difference-preferences"),
          show: ({ preferences, related }) => (
            <>
              {preferences.map(({ agreement, before, after }) => (
                <div key={agreement}>
                  <span className={styles.under}>{named(agreement)}</span>
                  <Twice before={before} after={after} />
                </div>
              ))}
              {related.length > 0 && (
                <span className={styles.under}>
                  {t("difference-related", { codes: formats.list(related) })}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** Agreements of which only one of the editions says anything. */
function OneSided({ agreements }: { agreements: readonly string[] }) {
  const t = useT();
  const formats = useFormats();
  const named = useAgreementName();
  if (agreements.length === 0) return null;
  return (
    <Notice tone="attention">
      {t("difference-one-sided", { agreements: formats.list(agreements.map(named)) })}
    </Notice>
  );
}

function useAgreementName(): (id: string) => string {
  const shortName = useShortName();
  const { data: markets = [] } = useQuery(marketsQuery);
  const agreements = markets.flatMap((market) => market.agreements);
  return (id) => {
    const known = agreements.find((agreement) => agreement.id === id);
    return known ? shortName(known) : id;
  };
}

/** A rate before and now; a dash where there is none. */
function Twice({ before, after }: { before: string | null; after: string | null }) {
  const t = useT();
  const said = (rate: string | null) => (rate === "Free" ? t("duty-free") : (rate ?? "–"));
  return <>{before === after ? said(after) : `${said(before)} → ${said(after)}`}</>;
}
