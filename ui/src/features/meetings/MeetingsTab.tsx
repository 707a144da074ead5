import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarCog, CalendarDays, Handshake, type LucideIcon, Users } from "lucide-react";
import type { MeetingSetUp } from "@/bridge";
import { ErrorView, Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT } from "@/i18n/t";
import { PeopleView } from "./PeopleView";
import { PlanView } from "./PlanView";
import { setUpQuery } from "./queries";
import { SetUpView } from "./SetUpView";
import { type MeetingsSearch, type SearchChange, searchAfter, type View, views } from "./search";
import { WishesView } from "./WishesView";

const route = getRouteApi("/missions/$mission/meetings");

const icons: Record<View, LucideIcon> = {
  "set-up": CalendarCog,
  people: Users,
  wishes: Handshake,
  plan: CalendarDays,
};

/** What every view of the meetings needs. */
export interface ViewProps {
  mission: string;
  setUp: MeetingSetUp;
  search: MeetingsSearch;
  onSearch: (change: SearchChange) => void;
}

/** The meetings of a mission: what their plan is made from, who should meet, and the plan. */
export function MeetingsTab() {
  const t = useT();
  const { mission } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: setUp, error, refetch } = useQuery(setUpQuery(mission));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!setUp) return <Skeleton rows={8} />;
  const view = viewOf(search, setUp);
  const labels: Record<View, string> = {
    "set-up": t("meetings-view-set-up"),
    people: t("meetings-view-people"),
    wishes: t("meetings-view-wishes"),
    plan: t("meetings-view-plan"),
  };
  const onSearch = (change: SearchChange) =>
    void navigate({ search: (before) => searchAfter(before, change), replace: true });
  const props = { mission, setUp, search, onSearch };
  return (
    <>
      <ViewSwitch<View>
        label={t("meetings-views")}
        views={views.map((id) => ({ id, label: labels[id], icon: icons[id] }))}
        value={view}
        onChange={(next) => void navigate({ search: { view: next } })}
      />
      {view === "set-up" && <SetUpView {...props} />}
      {view === "people" && <PeopleView {...props} />}
      {view === "wishes" && <WishesView {...props} />}
      {view === "plan" && <PlanView {...props} />}
    </>
  );
}

/** The view of the address; where it says none, what is to be done next. */
function viewOf({ view }: MeetingsSearch, { sessions, places, counts }: MeetingSetUp): View {
  const asked = views.find((known) => known === view);
  if (asked) return asked;
  if (sessions.length === 0 || places.length === 0) return "set-up";
  if (counts.companies === 0 || counts.buyers === 0) return "people";
  if (counts.wishes.every(({ count }) => count === 0)) return "wishes";
  return "plan";
}
