import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useRouterState } from "@tanstack/react-router";
import {
  CalendarPlus,
  FileSpreadsheet,
  FileText,
  MoreHorizontal,
  Pencil,
  UserPlus,
} from "lucide-react";
import { Link } from "react-aria-components";
import { commands, type MissionDetail } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { Page } from "@/components/Page";
import { RouteTabs } from "@/components/RouteTabs";
import { useSaving } from "@/components/saving";
import { ErrorView, Skeleton } from "@/components/states";
import { WhoseTask } from "@/components/WhoseTask";
import { WindowBadge } from "@/components/WindowBadge";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./missions.module.css";

const route = getRouteApi("/missions/$mission");

/** The page of a mission: when and where above, the tabs below. */
export function MissionFrame() {
  const t = useT();
  const { mission: id } = route.useParams();
  const { data: detail, error, refetch } = useQuery(missionQuery(id));
  const back = <Link href="/missions">{t("nav-missions")}</Link>;
  if (!detail) {
    return (
      <Page title={t("mission-title")} back={back}>
        {error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}
      </Page>
    );
  }
  return (
    <Page
      title={detail.mission.name}
      back={back}
      subtitle={<When detail={detail} />}
      actions={<Actions id={id} />}
      tabs={<MissionTabs id={id} />}
    >
      <WhoseTask of={["plan-missions", "register-to-missions"]} />
      <Outlet />
    </Page>
  );
}

function When({ detail: { mission, window } }: { detail: MissionDetail }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <div className={styles.when}>
      <span>{words(`mission-kind-${mission.kind}`)}</span>
      <span>{formats.dayRange(mission.startsOn, mission.endsOn)}</span>
      <span>{`${mission.city}, ${formats.country(mission.country)}`}</span>
      <WindowBadge window={window} />
    </div>
  );
}

function Actions({ id }: { id: string }) {
  const t = useT();
  const saving = useSaving();
  const mayPlan = useMay("plan-missions");
  const mayRegister = useMay("register-to-missions");
  const mayExport = useMay("export-register");
  const here = useRouterState({ select: ({ location }) => location.pathname });
  // These have primary actions of their own.
  const own = ["selection", "meetings", "ready", "fair", "results"].some((tab) =>
    here.startsWith(`/missions/${id}/${tab}`),
  );
  const look = own ? "secondary" : "primary";
  const register = (format: "xlsx" | "csv") => () =>
    saving.mutate(() => commands.missionsExportRegister({ missionId: id, format }));
  const registers = [
    {
      id: "xlsx",
      label: t("mission-export-xlsx"),
      icon: FileSpreadsheet,
      onAction: register("xlsx"),
    },
    { id: "csv", label: t("mission-export-csv"), icon: FileText, onAction: register("csv") },
  ];
  return (
    <>
      {mayRegister && (
        <ButtonLink look={look} icon={UserPlus} href={`/missions/${id}/register`}>
          {t("mission-register")}
        </ButtonLink>
      )}
      {mayPlan && (
        <ButtonLink icon={Pencil} href={`/missions/${id}/edit`}>
          {t("mission-edit")}
        </ButtonLink>
      )}
      <Menu
        icon={MoreHorizontal}
        label={t("action-more")}
        actions={[
          ...(mayExport ? registers : []),
          {
            id: "ics",
            label: t("mission-export-ics"),
            icon: CalendarPlus,
            onAction: () => saving.mutate(() => commands.missionsExportCalendar(id)),
          },
        ]}
      />
    </>
  );
}

function MissionTabs({ id }: { id: string }) {
  const t = useT();
  const current = useRouterState({ select: ({ location }) => location.pathname });
  const here = `/missions/${id}`;
  return (
    <RouteTabs
      label={t("mission-tabs")}
      current={current.replace(/\/$/, "")}
      tabs={[
        { href: here, label: t("mission-tab-call") },
        { href: `${here}/registrations`, label: t("mission-tab-registrations") },
        { href: `${here}/selection`, label: t("mission-tab-selection") },
        { href: `${here}/meetings`, label: t("mission-tab-meetings") },
        { href: `${here}/ready`, label: t("mission-tab-ready") },
        { href: `${here}/fair`, label: t("mission-tab-fair") },
        { href: `${here}/results`, label: t("mission-tab-results") },
        { href: `${here}/history`, label: t("mission-tab-history") },
      ]}
    />
  );
}
