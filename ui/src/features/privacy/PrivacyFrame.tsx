import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { Page } from "@/components/Page";
import { RouteTabs } from "@/components/RouteTabs";
import { useT } from "@/i18n/t";

interface PrivacyFrameProps {
  current: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The title and the tabs that the pages about personal data share. */
export function PrivacyFrame({ current, actions, children }: PrivacyFrameProps) {
  const t = useT();
  const tabs = [
    { href: "/privacy", label: t("privacy-tab-requests") },
    { href: "/privacy/erasures", label: t("privacy-tab-erasures") },
    { href: "/privacy/notices", label: t("privacy-tab-notices") },
    { href: "/privacy/diversity", label: t("privacy-tab-diversity") },
    { href: "/privacy/holidays", label: t("privacy-tab-holidays") },
  ];
  return (
    <Page
      title={t("privacy-title")}
      back={<Link href="/settings">{t("nav-settings")}</Link>}
      actions={actions}
      tabs={<RouteTabs label={t("privacy-tabs")} tabs={tabs} current={current} />}
    >
      {children}
    </Page>
  );
}
