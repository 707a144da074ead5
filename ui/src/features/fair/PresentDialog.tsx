import { useQuery } from "@tanstack/react-query";
import type { ZoneRow } from "@/bridge";
import { Dialog } from "@/components/Dialog";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useThere } from "@/components/there";
import { useT } from "@/i18n/t";
import styles from "./fair.module.css";
import { presentQuery } from "./queries";

interface PresentDialogProps {
  mission: string;
  zone: ZoneRow;
  onClose: () => void;
}

/** Who is in a zone, and since when by the clock there. */
export function PresentDialog({ mission, zone, onClose }: PresentDialogProps) {
  const t = useT();
  const there = useThere(mission);
  const { data: present, error, refetch } = useQuery(presentQuery(mission, zone.id));
  return (
    <Dialog title={t("fair-present-in", { name: zone.zone.name })} isOpen onClose={onClose}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!error && !present && <Skeleton rows={4} />}
      {!error && present?.length === 0 && <EmptyState title={t("fair-present-none")} />}
      {!error && present && present.length > 0 && (
        <ul className={styles.present}>
          {present.map(({ badge, since }) => (
            <li key={badge.id}>
              {badge.name || badge.house}
              <span className={textStyles.under}>
                {[badge.name !== "" && badge.house, t("fair-since", { time: there.clock(since) })]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
