import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import {
  ClipboardCheck,
  DoorOpen,
  IdCard,
  type LucideIcon,
  ScanLine,
  UserPlus,
} from "lucide-react";
import { ButtonLink } from "@/components/Button";
import { Fact, Facts } from "@/components/Facts";
import { Count } from "@/components/figures";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT } from "@/i18n/t";
import { BadgesView } from "./BadgesView";
import { DrillView } from "./DrillView";
import styles from "./fair.module.css";
import { LeadsView } from "./LeadsView";
import { statusQuery } from "./queries";
import { type FairSearch, oneOf, type SearchChange, searchAfter, type View, views } from "./search";
import { ZonesView } from "./ZonesView";

const route = getRouteApi("/missions/$mission/fair");

const icons: Record<View, LucideIcon> = {
  badges: IdCard,
  zones: DoorOpen,
  leads: UserPlus,
  drill: ClipboardCheck,
};

/** What every view of the fair needs. */
export interface ViewProps {
  mission: string;
  search: FairSearch;
  onSearch: (change: SearchChange) => void;
}

/** The fair of a mission: who may come in and where, whom one met, and whether the machine is ready for it. */
export function FairTab() {
  const t = useT();
  const { mission } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = oneOf(views, search.view) ?? "badges";
  const labels: Record<View, string> = {
    badges: t("fair-view-badges"),
    zones: t("fair-view-zones"),
    leads: t("fair-view-leads"),
    drill: t("fair-view-drill"),
  };
  const onSearch = (change: SearchChange) =>
    void navigate({ search: (before) => searchAfter(before, change), replace: true });
  const props = { mission, search, onSearch };
  return (
    <>
      <div className={styles.head}>
        <ViewSwitch<View>
          label={t("fair-views")}
          views={views.map((id) => ({ id, label: labels[id], icon: icons[id] }))}
          value={view}
          onChange={(next) => void navigate({ search: { view: next } })}
        />
        <ButtonLink look="primary" icon={ScanLine} href={`/fair/${mission}`}>
          {t("fair-open-mode")}
        </ButtonLink>
      </div>
      <Day mission={mission} />
      {view === "badges" && <BadgesView {...props} />}
      {view === "zones" && <ZonesView {...props} />}
      {view === "leads" && <LeadsView {...props} />}
      {view === "drill" && <DrillView mission={mission} />}
    </>
  );
}

/** How the day stands; nothing where it cannot be read, since each view says that. */
function Day({ mission }: { mission: string }) {
  const t = useT();
  const { data: status } = useQuery(statusQuery(mission));
  if (!status) return null;
  return (
    <Facts>
      <Fact name={t("fair-badges-good")}>
        <Count value={status.badges} />
      </Fact>
      <Fact name={t("fair-people-came")}>
        <Count value={status.people} />
      </Fact>
      <Fact name={t("fair-forced")}>
        <Count value={status.forced} />
      </Fact>
      <Fact name={t("fair-repeated")}>
        <Count value={status.repeated.length} />
      </Fact>
      <Fact name={t("fair-view-leads")}>
        <Count value={status.leads} />
      </Fact>
    </Facts>
  );
}
