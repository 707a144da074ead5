import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Printer, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type KeptOriginProof } from "@/bridge";
import { deskStateQuery, proofChoicesQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { Agreement } from "@/components/names";
import { Page } from "@/components/Page";
import { ReasonDialog } from "@/components/ReasonDialog";
import { useSaving } from "@/components/saving";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { Evidence } from "./Evidence";
import { Ground } from "./Ground";
import { IssuedProof } from "./IssuedProof";
import { ProofBadge } from "./ProofBadge";
import { ProofEditor } from "./ProofEditor";
import styles from "./Proofs.module.css";
import { proofQuery } from "./queries";

const route = getRouteApi("/proofs/$proof");

/** A proof that is kept: a draft to fill in, or what was handed out. */
export function ProofPage() {
  const t = useT();
  const { proof: id } = route.useParams();
  const { data, error, refetch } = useQuery(proofQuery(id));
  const isDraft = data?.row.state === "draft";
  return (
    <Page
      title={data ? data.row.description || t("proof-untitled") : t("nav-proofs")}
      subtitle={data && <Standing kept={data} />}
      back={<Link href="/proofs">{t("nav-proofs")}</Link>}
      actions={data && (isDraft ? <Removal id={id} /> : <Afterwards kept={data} />)}
      width="reading"
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={10} />}
      {data && (
        <>
          <Ground caseId={data.row.caseId} isStale={data.checked.isStale} />
          {isDraft ? <DraftEditor key={id} kept={data} /> : <IssuedProof kept={data} />}
          <Evidence of={{ of: "proof", id }} rows={data.evidence} isFixed={!isDraft} />
        </>
      )}
    </Page>
  );
}

/** A draft, filled in by what its agreement asks; without that the way to its data, or to remove it. */
function DraftEditor({ kept: { row, proof } }: { kept: KeptOriginProof }) {
  const t = useT();
  const { data: choices, error, refetch } = useQuery(proofChoicesQuery(row.agreement));
  if (choices) {
    return (
      <ProofEditor
        id={row.id}
        caseId={row.caseId}
        proof={proof}
        savedAt={row.at}
        choices={choices}
      />
    );
  }
  if (!error) return <Skeleton rows={10} />;
  return (
    <>
      <ErrorView error={error} onRetry={() => void refetch()} />
      <p>{t("proof-no-choices")}</p>
      <div>
        <ButtonLink href="/settings">{t("origin-see-data")}</ButtonLink>
      </div>
    </>
  );
}

function Standing({ kept: { row } }: { kept: KeptOriginProof }) {
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  return (
    <span className={styles.badges}>
      <ProofBadge row={row} today={desk?.today} />
      <Agreement id={row.agreement} />
      <span>{words(`proof-form-${row.form}`)}</span>
    </span>
  );
}

function Removal({ id }: { id: string }) {
  const t = useT();
  const navigate = useNavigate();
  const removal = useMutation({
    mutationFn: () => commands.proofsRemove(id),
    onSuccess: async () => {
      await navigate({ to: "/proofs" });
      void notifyUndoable(t("proof-removed"));
    },
    onError: notifyError,
  });
  return (
    <Button
      look="quiet"
      icon={Trash2}
      isPending={removal.isPending}
      onPress={() => removal.mutate()}
    >
      {t("proof-remove")}
    </Button>
  );
}

/** What may be done with a proof that was handed out: print it again, or take it back. */
function Afterwards({ kept: { row } }: { kept: KeptOriginProof }) {
  const t = useT();
  const printing = useSaving();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const withdrawal = useMutation({
    mutationFn: (reason: string) => commands.proofsWithdraw({ id: row.id, reason }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["origin_proofs_kept"] });
      setAsked(false);
      await notifyUndoable(t("proof-withdrawn"));
    },
  });
  return (
    <>
      {row.state === "issued" && (
        <Button look="quiet" icon={Undo2} onPress={() => setAsked(true)}>
          {t("proof-withdraw")}
        </Button>
      )}
      <Button
        look="primary"
        icon={Printer}
        isPending={printing.isPending}
        onPress={() => printing.mutate(() => commands.proofsPrint(row.id))}
      >
        {t("proof-print")}
      </Button>
      {isAsked && (
        <ReasonDialog
          title={t("proof-withdraw")}
          label={t("proof-withdraw-reason")}
          help={t("proof-withdraw-help")}
          action={t("proof-withdraw")}
          isDangerous
          isPending={withdrawal.isPending}
          error={withdrawal.error}
          onConfirm={(reason) => withdrawal.mutate(reason)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
