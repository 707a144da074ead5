import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus, RefreshCw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { commands, type OriginCaseRow } from "@/bridge";
import { originCasesQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { FilterBar, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { OriginCases } from "@/components/OriginCases";
import { Page } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import styles from "./Origin.module.css";

const route = getRouteApi("/origin");

/** So many cases are checked between two signs of progress. */
const handful = 10;

/** The origin cases of the office, the newest first. */
export function OriginPage() {
  const t = useT();
  const { text = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const typed = useTypedSearch(
    text,
    (next) => void navigate({ search: next === "" ? {} : { text: next }, replace: true }),
  );
  const { limit, more } = usePortions(text);
  const { data, error, refetch } = useQuery(originCasesQuery(null, text, limit));
  const isNone = data?.rows.length === 0 && text === "";
  const create = (
    <ButtonLink look="primary" icon={Plus} href="/origin/new">
      {t("origin-new")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("nav-origin")}
      subtitle={t("origin-subtitle")}
      actions={data && !isNone ? create : null}
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {isNone && (
        <EmptyState title={t("origin-none")} action={create}>
          {t("origin-none-text")}
        </EmptyState>
      )}
      {data && !isNone && (
        <>
          <FilterBar label={t("origin-filter")}>
            <FilterSearch label={t("origin-find")} {...typed} />
          </FilterBar>
          <Cases key={text} rows={data.rows} />
          {data.hasMore && <MoreRows count={data.rows.length} onMore={more} />}
        </>
      )}
    </Page>
  );
}

/** A list that can be checked against the rules of today. */
function Cases({ rows }: { rows: readonly OriginCaseRow[] }) {
  const t = useT();
  const { changed, checked, check, isChecking } = useCheck(rows);
  if (rows.length === 0) return <p className={styles.hint}>{t("origin-none-found")}</p>;
  return (
    <>
      <OriginCases rows={rows} changed={changed} />
      <div className={styles.tools}>
        <Button icon={RefreshCw} isPending={isChecking} onPress={() => void check()}>
          {t("origin-check-cases")}
        </Button>
        <p className={styles.hint} role="status">
          {checked === null
            ? t("origin-check-hint")
            : t("origin-checked", {
                checked: `${checked}`,
                all: `${rows.length}`,
                changed: changed.size,
              })}
        </p>
      </div>
    </>
  );
}

/** Determines cases anew, a handful at a time; whoever leaves the page stops it. */
function useCheck(rows: readonly OriginCaseRow[]) {
  const [changed, setChanged] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [checked, setChecked] = useState<number | null>(null);
  const [isChecking, setChecking] = useState(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const check = async () => {
    setChecking(true);
    setChanged(new Map());
    try {
      for (let first = 0; first < rows.length && !isGone.current; first += handful) {
        const some = rows.slice(first, first + handful);
        setChecked(first);
        const found = await commands.originCheckCases(some.map(({ id }) => id));
        setChanged(
          (now) =>
            new Map([...now, ...found.map(({ id, agreements }) => [id, agreements] as const)]),
        );
      }
      setChecked(rows.length);
    } catch (error) {
      notifyError(error);
    } finally {
      setChecking(false);
    }
  };
  return { changed, checked, check, isChecking };
}
