import { Archive, CircleCheck } from "lucide-react";
import type { CompanyStatus } from "@/bridge";
import { Badge } from "@/components/Badge";
import { useT } from "@/i18n/t";

/** Whether a company takes part or is kept for the record. */
export function CompanyStatusBadge({ status }: { status: CompanyStatus }) {
  const t = useT();
  return status === "active" ? (
    <Badge tone="good" icon={CircleCheck}>
      {t("company-status-active")}
    </Badge>
  ) : (
    <Badge tone="neutral" icon={Archive}>
      {t("company-status-archived")}
    </Badge>
  );
}
