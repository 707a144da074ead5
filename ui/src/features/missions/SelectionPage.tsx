import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { missionQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { Page } from "@/components/Page";
import { EmptyState } from "@/components/states";
import { useT } from "@/i18n/t";
import { type SelectionOf, tellsNames, WithSelection } from "./selection/WithSelection";

interface SelectionPageProps {
  missionId: string;
  title: string;
  width?: "wide" | "reading";
  /** Where the page leads back to, where that is not the selection. */
  back?: { href: string; label: string };
  actions?: ReactNode;
  /** Nothing is told before the names are. */
  isAfterReveal?: boolean;
  children: (selection: SelectionOf) => ReactNode;
}

/** The frame of a page that belongs to a selection: which call, and how far it is. */
export function SelectionPage({
  missionId,
  title,
  width = "wide",
  back,
  actions,
  isAfterReveal = false,
  children,
}: SelectionPageProps) {
  const t = useT();
  const home = `/missions/${missionId}/selection`;
  const { data: mission } = useQuery(missionQuery(missionId));
  const up = back ?? { href: home, label: t("mission-tab-selection") };
  return (
    <Page
      title={title}
      subtitle={mission?.mission.name}
      back={<Link href={up.href}>{up.label}</Link>}
      actions={actions}
      width={width}
    >
      <WithSelection missionId={missionId}>
        {(selection) =>
          isAfterReveal && !tellsNames(selection.standing) ? (
            <EmptyState
              title={t("selection-not-yet")}
              action={<ButtonLink href={home}>{t("selection-see-progress")}</ButtonLink>}
            >
              {t("selection-not-yet-text")}
            </EmptyState>
          ) : (
            children(selection)
          )
        }
      </WithSelection>
    </Page>
  );
}
