import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useMemo } from "react";
import { Link } from "react-aria-components";
import { commands } from "@/bridge";
import { originCaseQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Agreement } from "@/components/names";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { BackLink } from "./BackLink";
import { CaseEditor } from "./CaseEditor";
import { caseOf } from "./case-form";
import styles from "./Origin.module.css";

const route = getRouteApi("/origin/$case");

/** A case that is kept, to look at and to change. */
export function SavedCasePage() {
  const t = useT();
  const navigate = useNavigate();
  const { case: id } = route.useParams();
  const { from } = route.useSearch();
  const { data, error, refetch } = useQuery(originCaseQuery(id));
  const initial = useMemo(() => data && caseOf(data.question, data.row), [data]);
  const removal = useMutation({
    mutationFn: () => commands.originRemoveCase(id),
    onSuccess: async () => {
      await navigate({ to: "/origin" });
      void notifyUndoable(t("origin-removed"));
    },
    onError: notifyError,
  });
  return (
    <Page
      title={data?.row.name ?? t("nav-origin")}
      back={<BackLink from={from} />}
      actions={
        data && (
          <Button
            look="quiet"
            icon={Trash2}
            isPending={removal.isPending}
            onPress={() => removal.mutate()}
          >
            {t("origin-remove")}
          </Button>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && data.row.originates.length > 0 && (
        <Proofs id={id} agreements={data.row.originates} />
      )}
      {data && initial && (
        <CaseEditor
          key={id}
          id={id}
          draftKey={id}
          initial={initial}
          changed={data.changed}
          sources={data.sources}
        />
      )}
    </Page>
  );
}

/** The way to a proof, under each agreement under which the good originates. */
function Proofs({ id, agreements }: { id: string; agreements: readonly string[] }) {
  const t = useT();
  return (
    <nav className={styles.proofs} aria-label={t("proof-new")}>
      <span aria-hidden>{t("proof-new")}</span>
      <ul>
        {agreements.map((agreement) => (
          <li key={agreement}>
            <Link href={`/proofs/new?${new URLSearchParams({ case: id, agreement })}`}>
              <Agreement id={agreement} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
