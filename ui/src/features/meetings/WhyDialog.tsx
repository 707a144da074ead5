import { useQuery } from "@tanstack/react-query";
import { Ban, CalendarCheck, CircleCheck, type LucideIcon } from "lucide-react";
import type { MeetingSlotVerdict, WhyShut } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { Dialog } from "@/components/Dialog";
import { ListTable } from "@/components/ListTable";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { whyQuery } from "./queries";

interface WhyDialogProps {
  mission: string;
  request: string;
  name: string;
  onClose: () => void;
}

const marks: Record<MeetingSlotVerdict, { tone: Tone; icon: LucideIcon }> = {
  taken: { tone: "active", icon: CalendarCheck },
  free: { tone: "good", icon: CircleCheck },
  shut: { tone: "neutral", icon: Ban },
};

/** Why a meeting is in its slot, or a wish in none: every slot, and what shuts it. */
export function WhyDialog({ mission, request, name, onClose }: WhyDialogProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const { data: why, error, refetch } = useQuery(whyQuery(mission, request));
  return (
    <Dialog title={t("meetings-why-title", { name })} width="wide" isOpen onClose={onClose}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {why === undefined && !error && <Skeleton rows={4} />}
      {why === null && <EmptyState title={t("meetings-why-unknown")} />}
      {why && (
        <>
          <p>{words(`meeting-because-${why.because}`)}</p>
          <ListTable
            label={t("meetings-why-slots")}
            rows={why.slots}
            rowId={({ slot }) => slot.startsAt}
            columns={[
              {
                id: "slot",
                label: t("meetings-slot"),
                isWhole: true,
                show: ({ slot }) => `${formats.day(slot.day)} ${slot.from}–${slot.until}`,
              },
              {
                id: "verdict",
                label: t("meetings-why-verdict"),
                isWhole: true,
                show: ({ verdict }) => (
                  <Badge {...marks[verdict]}>{words(`meeting-slot-${verdict}`)}</Badge>
                ),
              },
              {
                id: "shut",
                label: t("meetings-why-shut"),
                show: ({ shut }) => <Shut rows={shut} />,
              },
            ]}
          />
        </>
      )}
    </Dialog>
  );
}

function Shut({ rows }: { rows: readonly WhyShut[] }) {
  const t = useT();
  const words = useWords();
  return rows
    .map(({ rule, name, other }) => {
      const said = words(`meeting-rule-${rule}`);
      const who = name ? `${name}: ${said}` : said;
      return other ? `${who} ${t("meetings-why-with", { other })}` : who;
    })
    .join(" ");
}
