import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowLeft, FileDown } from "lucide-react";
import { Link } from "react-aria-components";
import type { Unused } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { useStates } from "@/components/catalogue";
import { DecimalField } from "@/components/DecimalField";
import { Code, Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Page, Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Chip } from "./Chip";
import portfolio from "./Portfolio.module.css";
import { limitOf } from "./portfolio";
import { unusedQuery } from "./queries";
import styles from "./Sentence.module.css";

const route = getRouteApi("/treaties/unused");

/** Where little of Mexico's trade claims the preference, by chapter and by state of the companies. */
export function UnusedPage() {
  const t = useT();
  const below = limitOf(route.useSearch());
  const { data, error, refetch } = useQuery(unusedQuery(below));
  return (
    <Page
      title={t("unused-title")}
      back={
        <Link href="/treaties/portfolio">
          <ArrowLeft aria-hidden size={14} /> {t("scan-title")}
        </Link>
      }
    >
      <Sentence below={below} />
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton rows={10} />}
      {data === null && (
        <EmptyState
          title={t("unused-none")}
          action={
            <ButtonLink look="primary" icon={FileDown} href="/settings/import">
              {t("import-start")}
            </ButtonLink>
          }
        >
          {t("unused-none-text")}
        </EmptyState>
      )}
      {data && <Findings unused={data} />}
    </Page>
  );
}

/** What counts as little, as a part of the sentence. */
function Sentence({ below }: { below: number }) {
  const t = useT();
  const navigate = route.useNavigate();
  const [before, , after] = t("unused-sentence").split(/\[(\w+)\]/);
  return (
    <section className={styles.sentence} aria-label={t("benefits-question")}>
      {before}
      <Chip
        label={t("unused-below")}
        text={t("unused-percent", { percent: `${below}` })}
        open={t("unused-below")}
      >
        <DecimalField
          label={t("unused-below")}
          unit="%"
          value={`${below}`}
          onChange={(typed) =>
            void navigate({ search: typed === "" ? {} : { below: typed }, replace: true })
          }
        />
      </Chip>
      {after}
    </section>
  );
}

function Findings({ unused }: { unused: Unused }) {
  const t = useT();
  const name = useName();
  const states = useStates();
  const { chapters, vintage, tariff, sha256 } = unused;
  return (
    <>
      <p className={portfolio.quiet}>
        {t("unused-source-said", { name: name(unused), year: vintage, tariff })}{" "}
        <Code>{sha256.slice(0, 12)}</Code>
      </p>
      <Section title={t("unused-by-state")} help={t("unused-by-state-help")}>
        {unused.states.length === 0 ? (
          <p className={portfolio.quiet}>{t("unused-no-companies")}</p>
        ) : (
          <ListTable
            label={t("unused-by-state")}
            rows={unused.states}
            rowId={({ state }) => state ?? ""}
            columns={[
              {
                id: "state",
                label: t("company-state"),
                show: ({ state }) =>
                  state === null ? (
                    t("unused-no-state")
                  ) : (
                    <Link href={`/companies?states=${state}`}>{states.nameOf(state)}</Link>
                  ),
              },
              {
                id: "companies",
                label: t("unused-companies"),
                align: "end",
                show: ({ companies }) => <Count value={companies} />,
              },
              {
                id: "products",
                label: t("unused-products"),
                align: "end",
                show: ({ products }) => <Count value={products} />,
              },
            ]}
          />
        )}
      </Section>
      <Section title={t("unused-by-chapter")}>
        <ListTable
          label={t("unused-by-chapter")}
          rows={chapters}
          rowId={({ chapter }) => chapter}
          columns={[
            {
              id: "chapter",
              label: t("unused-chapter"),
              show: ({ chapter }) => (
                <Link href={`/treaties/portfolio?markets=US&chapters=${chapter}&shown=all`}>
                  {t("scan-chapter-of", { code: chapter })}
                </Link>
              ),
            },
            {
              id: "low",
              label: t("unused-low"),
              align: "end",
              show: ({ low }) => <Count value={low} />,
            },
            {
              id: "none",
              label: t("unused-nothing"),
              align: "end",
              show: ({ none }) => <Count value={none} />,
            },
            {
              id: "lines",
              label: t("unused-lines"),
              align: "end",
              show: ({ lines }) => <Count value={lines} />,
            },
          ]}
        />
      </Section>
    </>
  );
}
