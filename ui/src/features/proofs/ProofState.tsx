import { CircleAlert, CircleCheck, CircleX, FileCheck2, FilePen } from "lucide-react";
import type { OriginProofRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { useT } from "@/i18n/t";

/** How far a proof is: what its case has turned into comes before all. */
export function ProofState({ row: { state, findings, isStale } }: { row: OriginProofRow }) {
  const t = useT();
  if (state === "withdrawn")
    return (
      <Badge tone="neutral" icon={CircleX}>
        {t("proofs-state-withdrawn")}
      </Badge>
    );
  if (isStale)
    return (
      <Badge tone="danger" icon={CircleAlert}>
        {t("proofs-state-stale")}
      </Badge>
    );
  if (state === "issued")
    return (
      <Badge tone="good" icon={FileCheck2}>
        {t("proofs-state-issued")}
      </Badge>
    );
  return findings === 0 ? (
    <Badge tone="active" icon={CircleCheck}>
      {t("proofs-state-complete")}
    </Badge>
  ) : (
    <Badge tone="attention" icon={FilePen}>
      {t("proofs-state-draft", { count: findings })}
    </Badge>
  );
}
