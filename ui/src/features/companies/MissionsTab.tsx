import { Plane } from "lucide-react";
import { Link } from "react-aria-components";
import { ButtonLink } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { RegistrationBadge } from "@/components/RegistrationBadge";
import { EmptyState } from "@/components/states";
import { useT } from "@/i18n/t";
import { useCompany } from "./use-company";

/** The missions and fairs that a company is registered to. */
export function MissionsTab() {
  const t = useT();
  const company = useCompany();
  if (!company) return null;
  if (company.registrations.length === 0) {
    return (
      <EmptyState
        title={t("company-no-missions")}
        action={
          <ButtonLink look="primary" icon={Plane} href="/missions">
            {t("company-see-missions")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <ListTable
      label={t("company-tab-missions")}
      rows={company.registrations}
      rowId={({ missionId, state }) => `${missionId} ${state}`}
      columns={[
        {
          id: "mission",
          label: t("company-mission"),
          show: ({ missionId, missionName }) => (
            <Link href={`/missions/${missionId}`}>{missionName}</Link>
          ),
        },
        {
          id: "state",
          label: t("company-registration"),
          show: ({ state }) => <RegistrationBadge state={state} />,
        },
      ]}
    />
  );
}
