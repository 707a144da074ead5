import { Link } from "react-aria-components";
import { Notice } from "@/components/states";
import { useT } from "@/i18n/t";

/** The case that a proof rests on, and whether it comes out otherwise today. */
export function Ground({ caseId, isStale }: { caseId: string; isStale: boolean }) {
  const t = useT();
  const link = <Link href={`/origin/${caseId}`}>{t("proof-see-case")}</Link>;
  if (!isStale) return <p>{link}</p>;
  return (
    <Notice tone="attention" title={t("proof-stale")}>
      <p>{t("proof-stale-help")}</p>
      <p>{link}</p>
    </Notice>
  );
}
