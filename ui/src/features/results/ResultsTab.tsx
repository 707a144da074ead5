import { getRouteApi } from "@tanstack/react-router";
import { Building2, ChartColumn, Copy, GraduationCap, type LucideIcon, Star } from "lucide-react";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT } from "@/i18n/t";
import { FiguresView } from "./FiguresView";
import { LessonsView } from "./LessonsView";
import { OpinionsView } from "./OpinionsView";
import { OutcomesView } from "./OutcomesView";
import { oneOf, readSearch, type SearchChange, type View, type ViewProps, views } from "./search";
import { TwinsView } from "./TwinsView";

const route = getRouteApi("/missions/$mission/results");

const icons: Record<View, LucideIcon> = {
  figures: ChartColumn,
  companies: Building2,
  doubles: Copy,
  opinions: Star,
  lessons: GraduationCap,
};

/** What came of a mission: its figures, what each company reports, what is counted once, and what is learned. */
export function ResultsTab() {
  const t = useT();
  const { mission } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = oneOf(views, search.view) ?? "figures";
  const labels: Record<View, string> = {
    figures: t("outcomes-view-figures"),
    companies: t("outcomes-view-companies"),
    doubles: t("outcomes-view-doubles"),
    opinions: t("outcomes-view-opinions"),
    lessons: t("outcomes-view-lessons"),
  };
  const onSearch = (change: SearchChange) =>
    void navigate({
      search: (before) => readSearch({ ...before, ...change }),
      // Another view is another page, to which Back returns.
      replace: change.view === undefined,
    });
  const props: ViewProps = { mission, search, onSearch };
  return (
    <>
      <ViewSwitch<View>
        label={t("outcomes-views")}
        views={views.map((id) => ({ id, label: labels[id], icon: icons[id] }))}
        value={view}
        onChange={(next) => void navigate({ search: { view: next } })}
      />
      {view === "figures" && <FiguresView {...props} />}
      {view === "companies" && <OutcomesView {...props} />}
      {view === "doubles" && <TwinsView {...props} />}
      {view === "opinions" && <OpinionsView {...props} />}
      {view === "lessons" && <LessonsView {...props} />}
    </>
  );
}
