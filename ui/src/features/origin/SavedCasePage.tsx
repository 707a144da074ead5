import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileCheck2, Trash2 } from "lucide-react";
import { Link } from "react-aria-components";
import { commands } from "@/bridge";
import { Button } from "@/components/Button";
import { Menu } from "@/components/Menu";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { CaseEditor } from "./CaseEditor";
import { caseOf } from "./case-form";
import { caseQuery } from "./queries";

const route = getRouteApi("/origin/$case");

/** A case that is kept, to look at and to change. */
export function SavedCasePage() {
  const t = useT();
  const navigate = useNavigate();
  const { case: id } = route.useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
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
      back={<Link href="/origin">{t("nav-origin")}</Link>}
      actions={
        data && (
          <>
            {data.row.originates.length > 0 && (
              <Menu
                icon={FileCheck2}
                label={t("proofs-prepare")}
                actions={data.row.originates.map((agreement) => ({
                  id: agreement,
                  label: t("proofs-prepare-under", { agreement }),
                  onAction: () =>
                    void navigate({ to: "/proofs/new", search: { case: id, agreement } }),
                }))}
              />
            )}
            <Button look="quiet" icon={Trash2} onPress={() => removal.mutate()}>
              {t("origin-remove")}
            </Button>
          </>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && (
        <CaseEditor
          key={id}
          id={id}
          draftKey={id}
          initial={caseOf(data.question, data.row)}
          changed={data.changed}
        />
      )}
    </Page>
  );
}
