import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FileDown } from "lucide-react";
import { Link } from "react-aria-components";
import { commands, type RuleCoverage, type RuleEdition } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Count, Moment } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Page, Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { EditionUse } from "./EditionUse";
import { ruleCoverageQuery, ruleEditionsQuery } from "./queries";
import { Reasons } from "./Reasons";
import { ruleColumns } from "./rule-columns";
import styles from "./settings.module.css";

const route = getRouteApi("/settings/rules/$agreement");

/** The rules of origin of one treaty: its imported lists, and how much of them is computed. */
export function RulesPage() {
  const t = useT();
  const shortName = useShortName();
  const { agreement } = route.useParams();
  const editions = useQuery(ruleEditionsQuery);
  const coverage = useQuery(ruleCoverageQuery(agreement));
  const own = editions.data?.filter((edition) => edition.agreement === agreement);
  const error = editions.error ?? coverage.error;
  const named = coverage.data?.[0];
  return (
    <Page
      title={named ? `${t("rules-title")}: ${shortName(named)}` : t("rules-title")}
      back={<Link href="/settings">{t("nav-settings")}</Link>}
      actions={
        <ButtonLink look="primary" icon={FileDown} href="/settings/rules/import">
          {t("rules-import")}
        </ButtonLink>
      }
    >
      {error && <ErrorView error={error} />}
      {!(own && coverage.data) && !error && <Skeleton />}
      {own && <Editions rows={own} />}
      {coverage.data?.length === 0 && <EmptyState title={t("rules-unknown")} />}
      {coverage.data?.map((covered) => (
        <Coverage key={covered.edition ?? "bundled"} covered={covered} />
      ))}
    </Page>
  );
}

function Editions({ rows }: { rows: readonly RuleEdition[] }) {
  const t = useT();
  const choosing = useMutation({
    mutationFn: ({ id }: RuleEdition) => commands.rulesSetCurrent(id),
    onSuccess: (_, { vintage }) => notify(t("market-now-current", { vintage })),
    onError: notifyError,
  });
  const asiding = useMutation({
    mutationFn: ({ id }: RuleEdition) => commands.rulesPutAside(id),
    onSuccess: (_, { vintage }) => notify(t("market-now-aside", { vintage })),
    onError: notifyError,
  });
  return (
    <Section title={t("rules-editions")} help={t("rules-editions-help")}>
      {rows.length === 0 ? (
        <EmptyState title={t("rules-no-editions")} />
      ) : (
        <ListTable
          label={t("rules-editions")}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: "vintage",
              label: t("data-vintage"),
              show: ({ vintage, hsEdition }) => (
                <>
                  {vintage}
                  <span className={styles.under}>{t("rules-hs", { edition: hsEdition })}</span>
                </>
              ),
            },
            {
              id: "file",
              label: t("market-file"),
              show: ({ fileName }) => <span className={styles.file}>{fileName}</span>,
            },
            {
              id: "at",
              label: t("market-imported"),
              show: ({ importedAt }) => <Moment iso={importedAt} />,
            },
            {
              id: "computed",
              label: t("data-computed"),
              align: "end",
              show: ({ computed }) => <Count value={computed} />,
            },
            {
              id: "text-only",
              label: t("data-text-only"),
              align: "end",
              show: ({ textOnly }) => <Count value={textOnly} />,
            },
            {
              id: "rejected",
              label: t("rules-not-understood"),
              align: "end",
              show: ({ rejected }) => <Count value={rejected} />,
            },
            {
              id: "current",
              label: t("market-state"),
              show: (edition) => (
                <EditionUse
                  isCurrent={edition.isCurrent}
                  isPending={choosing.isPending || asiding.isPending}
                  onUse={() => choosing.mutate(edition)}
                  onPutAside={() => asiding.mutate(edition)}
                />
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Coverage({ covered }: { covered: RuleCoverage }) {
  const t = useT();
  const { vintage, without, chapters } = covered;
  const title =
    vintage === null ? t("rules-coverage-bundled") : t("rules-coverage-list", { vintage });
  return (
    <Section title={title} help={t("rules-coverage-help")}>
      {without.length > 0 && <p>{t("rules-without", { chapters: without.join(", ") })}</p>}
      <ListTable
        label={title}
        rows={chapters}
        rowId={({ chapter }) => chapter}
        columns={[
          { id: "chapter", label: t("market-chapter"), show: ({ chapter }) => chapter },
          ...ruleColumns(t),
          {
            id: "reasons",
            label: t("import-reasons"),
            show: ({ reasons }) => <Reasons reasons={reasons} />,
          },
        ]}
      />
    </Section>
  );
}
