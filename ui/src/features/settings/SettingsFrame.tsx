import type { ReactNode } from "react";
import { Page } from "@/components/Page";
import { RouteTabs } from "@/components/RouteTabs";
import { useT } from "@/i18n/t";

interface SettingsFrameProps {
  current: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The title and the tabs that the pages of Datos y equipo share. */
export function SettingsFrame({ current, actions, children }: SettingsFrameProps) {
  const t = useT();
  const tabs = [
    { href: "/settings", label: t("settings-tab-data") },
    { href: "/settings/rates", label: t("settings-tab-rates") },
    { href: "/settings/people", label: t("settings-tab-people") },
    { href: "/privacy", label: t("privacy-tab") },
    { href: "/settings/screen", label: t("settings-tab-screen") },
    { href: "/settings/safety", label: t("settings-tab-safety") },
    { href: "/settings/journal", label: t("settings-tab-journal") },
    { href: "/settings/about", label: t("settings-tab-about") },
  ];
  return (
    <Page
      title={t("nav-settings")}
      actions={actions}
      tabs={<RouteTabs label={t("nav-settings")} tabs={tabs} current={current} />}
    >
      {children}
    </Page>
  );
}
