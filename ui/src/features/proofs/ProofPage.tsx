import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Printer, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type KeptOriginProof } from "@/bridge";
import { Button } from "@/components/Button";
import { Page } from "@/components/Page";
import { ReasonDialog } from "@/components/ReasonDialog";
import { useSaving } from "@/components/saving";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { Evidence } from "./Evidence";
import { Findings } from "./Findings";
import { Found, ProofEditor } from "./ProofEditor";
import { ProofState } from "./ProofState";
import { proofQuery } from "./queries";

const route = getRouteApi("/proofs/$proof");

/** A proof that is kept: a draft to fill in, or what was handed out. */
export function ProofPage() {
  const t = useT();
  const words = useWords();
  const { proof: id } = route.useParams();
  const { data, error, refetch } = useQuery(proofQuery(id));
  return (
    <Page
      title={
        data ? `${words(`proof-form-${data.row.form}`)} · ${data.row.description}` : t("nav-proofs")
      }
      subtitle={data && <ProofState row={data.row} />}
      back={<Link href="/proofs">{t("nav-proofs")}</Link>}
      actions={data && <Actions kept={data} />}
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data?.row.state === "draft" && (
        <ProofEditor key={id} caseId={data.row.caseId} initial={data.proof} kept={data} />
      )}
      {data && data.row.state !== "draft" && (
        <>
          <Found found={data.checked} />
          <Findings problems={data.checked.problems} />
          {data.row.reason && <p>{t("proofs-withdrawn-for", { reason: data.row.reason })}</p>}
        </>
      )}
      {data && <Evidence of={{ of: "proof", id }} rows={data.evidence} />}
    </Page>
  );
}

function Actions({ kept: { row } }: { kept: KeptOriginProof }) {
  const t = useT();
  const navigate = useNavigate();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const printing = useSaving();
  const removal = useMutation({
    mutationFn: () => commands.proofsRemove(row.id),
    onSuccess: async () => {
      await navigate({ to: "/proofs" });
      void notifyUndoable(t("proofs-removed"));
    },
    onError: notifyError,
  });
  const withdrawal = useMutation({
    mutationFn: (reason: string) => commands.proofsWithdraw({ id: row.id, reason }),
    onSuccess: () => {
      setWithdrawing(false);
      void notifyUndoable(t("proofs-withdrawn"));
    },
  });
  return (
    <>
      {row.state !== "draft" && (
        <Button
          icon={Printer}
          isPending={printing.isPending}
          onPress={() => printing.mutate(() => commands.proofsPrint(row.id))}
        >
          {t("proofs-print")}
        </Button>
      )}
      {row.state === "draft" && (
        <Button look="quiet" icon={Trash2} onPress={() => removal.mutate()}>
          {t("proofs-remove")}
        </Button>
      )}
      {row.state === "issued" && (
        <Button look="quiet" icon={Undo2} onPress={() => setWithdrawing(true)}>
          {t("proofs-withdraw")}
        </Button>
      )}
      {isWithdrawing && (
        <ReasonDialog
          title={t("proofs-withdraw")}
          label={t("proofs-reason")}
          action={t("proofs-withdraw")}
          isDangerous
          isPending={withdrawal.isPending}
          error={withdrawal.error}
          onConfirm={(reason) => withdrawal.mutate(reason)}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </>
  );
}
