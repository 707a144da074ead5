import { CirclePause, Compass, Eye, type LucideIcon, Plus, Ship } from "lucide-react";
import type { Profile } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { Country } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { EmptyState } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { useCompany } from "./use-company";

type Market = Profile["markets"][number];

const looks: Record<Market["status"], { tone: Tone; icon: LucideIcon }> = {
  interested: { tone: "neutral", icon: Eye },
  exploring: { tone: "active", icon: Compass },
  exporting: { tone: "good", icon: Ship },
  paused: { tone: "attention", icon: CirclePause },
};

/** Where a company sells or would like to sell. */
export function MarketsTab() {
  const t = useT();
  const words = useWords();
  const company = useCompany();
  if (!company) return null;
  const { id, profile } = company;
  if (profile.markets.length === 0) {
    return (
      <EmptyState
        title={t("company-no-markets")}
        action={
          <ButtonLink look="primary" icon={Plus} href={`/companies/${id}/edit`}>
            {t("company-add-markets")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <ListTable
      label={t("company-markets")}
      rows={profile.markets}
      rowId={({ market }) => market}
      columns={[
        {
          id: "market",
          label: t("market-name"),
          show: ({ market }) => <Country code={market} />,
        },
        {
          id: "status",
          label: t("market-status"),
          show: ({ status }) => (
            <Badge {...looks[status]}>{words(`market-status-${status}`)}</Badge>
          ),
        },
      ]}
    />
  );
}
