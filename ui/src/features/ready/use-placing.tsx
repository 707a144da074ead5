import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type PlaceBooth } from "@/bridge";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import type { DrawnBooth } from "./FloorMap";
import { useFrozen } from "./Frozen";
import { RequestDialog } from "./RequestDialog";

/** Puts somebody into a booth, with the way back; from the freeze date on it asks for that in a dialog. */
export function usePlacing(
  mission: string,
  booths: readonly DrawnBooth[],
  companyOf: (registration: string) => string,
) {
  const t = useT();
  const isFrozen = useFrozen(mission);
  const [asked, setAsked] = useState<PlaceBooth | null>(null);
  const numberOf = ({ boothId }: PlaceBooth) =>
    booths.find(({ id }) => id === boothId)?.booth.number ?? "";
  const placing = useMutation({
    mutationFn: (place: PlaceBooth) => commands.readyPlaceBooth(place),
    onSuccess: (_, place) =>
      notifyUndoable(
        place.holderId === null
          ? t("ready-booth-freed", { number: numberOf(place) })
          : t("ready-booth-placed", { number: numberOf(place), name: companyOf(place.holderId) }),
      ),
    onError: notifyError,
  });
  const place = (boothId: string, holderId: string | null) => {
    const booth = booths.find(({ id }) => id === boothId);
    if (!booth || booth.holderId === holderId) return;
    if (isFrozen) setAsked({ boothId, holderId });
    else placing.mutate({ boothId, holderId });
  };
  const dialog = asked && (
    <RequestDialog
      change={{ of: "booth", place: asked }}
      about={
        asked.holderId === null
          ? t("ready-change-booth-free", { number: numberOf(asked) })
          : t("ready-change-booth", { number: numberOf(asked), name: companyOf(asked.holderId) })
      }
      onClose={() => setAsked(null)}
    />
  );
  return { place, dialog, isPending: placing.isPending, isFrozen };
}
