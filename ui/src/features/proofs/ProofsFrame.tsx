import type { ReactNode } from "react";
import { Page } from "@/components/Page";
import { RouteTabs } from "@/components/RouteTabs";
import { useT } from "@/i18n/t";

interface ProofsFrameProps {
  current: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The title and the tabs that the register and the declarations share. */
export function ProofsFrame({ current, actions, children }: ProofsFrameProps) {
  const t = useT();
  const tabs = [
    { href: "/proofs", label: t("proofs-tab-register") },
    { href: "/proofs/declarations", label: t("proofs-tab-declarations") },
  ];
  return (
    <Page
      title={t("nav-proofs")}
      subtitle={t("proofs-subtitle")}
      actions={actions}
      tabs={<RouteTabs label={t("nav-proofs")} tabs={tabs} current={current} />}
    >
      {children}
    </Page>
  );
}
