import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PromotionTold, RegistrationRow } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { ConfirmDialog } from "@/components/Dialog";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import missionStyles from "./missions.module.css";
import { useMoving } from "./moves";
import { promotionQuery } from "./selection/queries";

interface PromotionProps {
  missionId: string;
  registrations: readonly RegistrationRow[];
}

/** Who would get the place of somebody who steps back: looked at first, and done after that. */
export function Promotion({ missionId, registrations }: PromotionProps) {
  const t = useT();
  const [leaving, setLeaving] = useState<string | null>(null);
  const holders = registrations.filter(({ moves, state }) => holdsPlace(state, moves));
  const row = holders.find(({ id }) => id === leaving);
  const told = useQuery(promotionQuery(missionId, row ? [row.id] : []));
  return (
    <Section title={t("promotion-title")} help={t("promotion-help")}>
      <div className={missionStyles.narrow}>
        <ComboBox
          label={t("promotion-who")}
          options={holders.map(({ id, companyName }) => ({ id, label: companyName }))}
          value={leaving}
          onChange={setLeaving}
        />
      </div>
      {told.error && <ErrorView error={told.error} onRetry={() => void told.refetch()} />}
      {row && !told.data && !told.error && <Skeleton rows={3} />}
      {row && told.data && (
        <Told
          key={row.id}
          row={row}
          told={told.data}
          registrations={registrations}
          onDone={() => setLeaving(null)}
        />
      )}
    </Section>
  );
}

interface ToldProps {
  row: RegistrationRow;
  told: PromotionTold;
  registrations: readonly RegistrationRow[];
  onDone: () => void;
}

function Told({ row, told, registrations, onDone }: ToldProps) {
  const t = useT();
  const formats = useFormats();
  const [isAsked, setAsked] = useState(false);
  const moving = useMoving(() => {
    setAsked(false);
    onDone();
  });
  const names = (ids: readonly string[]) =>
    formats.list(ids.map((id) => registrations.find((one) => one.id === id)?.companyName ?? id));
  const gets = told.promoted.length > 0 ? names(told.promoted) : t("promotion-nobody");
  return (
    <>
      <div role="status">
        <Facts>
          <Fact name={t("promotion-gets")}>{gets}</Fact>
          <Fact name={t("promotion-waits")}>
            {told.waiting.length > 0 ? names(told.waiting) : t("promotion-nobody")}
          </Fact>
          <Fact name={t("promotion-places")}>
            {t("places-taken", {
              accepted: `${told.places.accepted}`,
              capacity: `${told.places.capacity}`,
            })}
          </Fact>
        </Facts>
      </div>
      <div>
        <Button look="danger" onPress={() => setAsked(true)}>
          {t("promotion-do", { name: row.companyName })}
        </Button>
      </div>
      {isAsked && (
        <ConfirmDialog
          title={t("promotion-do", { name: row.companyName })}
          isOpen
          onClose={() => setAsked(false)}
          action={t("promotion-confirm")}
          isDangerous
          isPending={moving.isPending}
          onConfirm={() => moving.mutate({ row, to: "withdrawn", reason: null })}
        >
          <p>{t("promotion-text", { name: row.companyName, gets })}</p>
          {moving.error && <ErrorView error={moving.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}

function holdsPlace(state: RegistrationRow["state"], moves: RegistrationRow["moves"]): boolean {
  return (state === "accepted" || state === "confirmed") && moves.includes("withdrawn");
}
