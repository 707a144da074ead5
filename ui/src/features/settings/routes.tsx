import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { AboutPage } from "./AboutPage";
import { DataPage } from "./DataPage";
import { ImportPage } from "./ImportPage";
import { JournalPage } from "./JournalPage";
import { MarketPage } from "./MarketPage";
import { PeoplePage } from "./PeoplePage";
import { SafetyPage } from "./SafetyPage";
import { ScreenPage } from "./ScreenPage";

const under = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => rootRoute, path, component });

export const settingsRoutes = [
  under("/settings", DataPage),
  under("/settings/import", ImportPage),
  under("/settings/markets/$market", MarketPage),
  under("/settings/people", PeoplePage),
  under("/settings/screen", ScreenPage),
  under("/settings/safety", SafetyPage),
  under("/settings/journal", JournalPage),
  under("/settings/about", AboutPage),
] as const;
