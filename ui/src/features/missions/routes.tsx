import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { CallTab } from "./CallTab";
import { EditMissionPage } from "./EditMissionPage";
import { HistoryTab } from "./HistoryTab";
import { MissionFrame } from "./MissionFrame";
import { MissionsPage } from "./MissionsPage";
import { NewMissionPage } from "./NewMissionPage";
import { RegisterPage } from "./RegisterPage";
import { RegistrationsTab } from "./RegistrationsTab";
import { readSearch } from "./search";

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: "/missions/$mission",
  component: MissionFrame,
});

const under = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => rootRoute, path, component });

const tab = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => frame, path, component });

export const missionsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/missions",
    validateSearch: readSearch,
    component: MissionsPage,
  }),
  under("/missions/new", NewMissionPage),
  under("/missions/$mission/edit", EditMissionPage),
  under("/missions/$mission/register", RegisterPage),
  frame.addChildren([
    tab("/", CallTab),
    tab("/registrations", RegistrationsTab),
    tab("/history", HistoryTab),
  ]),
] as const;
