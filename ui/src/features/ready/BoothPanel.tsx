import { CircleDashed, CircleSlash, Flag, type LucideIcon, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { FloorPlanRow } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import beside from "@/components/Beside.module.css";
import { Button } from "@/components/Button";
import { Form } from "@/components/Form";
import { useMay } from "@/components/may";
import { Notice } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import type { DrawnBooth } from "./FloorMap";
import { useFrozen } from "./Frozen";
import { type BoothState, type Conflict, isForCompanies } from "./floor";
import styles from "./floor.module.css";
import { metresOf } from "./metres";
import { PartyField } from "./PartyField";

const marks: Record<BoothState, { tone: Tone; icon: LucideIcon }> = {
  free: { tone: "neutral", icon: CircleDashed },
  held: { tone: "good", icon: Flag },
  conflict: { tone: "danger", icon: TriangleAlert },
  closed: { tone: "neutral", icon: CircleSlash },
};

/** How a booth stands: a picture and a word. */
export function BoothBadge({ state }: { state: BoothState }) {
  const words = useWords();
  return <Badge {...marks[state]}>{words(`booth-state-${state}`)}</Badge>;
}

/** What is wrong with a booth, in words. */
export function useConflictWords(): (conflict: Conflict) => string {
  const words = useWords();
  return ({ rule, other }) => words(`floor-rule-${rule}`, { other });
}

interface BoothPanelProps {
  mission: string;
  row: DrawnBooth;
  plans: readonly FloorPlanRow[];
  conflicts: readonly Conflict[];
  isPending: boolean;
  onPlace: (holder: string | null) => void;
}

/** The booth that is chosen: its size, who stands there, and how somebody is put there by keyboard. */
export function BoothPanel({
  mission,
  row,
  plans,
  conflicts,
  isPending,
  onPlace,
}: BoothPanelProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const say = useConflictWords();
  const mayPlan = useMay("plan-missions");
  const isFrozen = useFrozen(mission);
  const { booth, holder, holderId, state } = row;
  // What was chosen counts for as long as nobody else came into the booth.
  const [typed, setTyped] = useState({ over: holderId, wanted: holderId });
  const wanted = typed.over === holderId ? typed.wanted : holderId;
  const former = plans
    .flatMap(({ booths }) => booths)
    .find((other) => wanted !== null && other.holderId === wanted && other.id !== row.id);
  const about = [
    words(`booth-kind-${booth.kind}`),
    t("ready-booth-size", { width: metresOf(booth.widthCm), depth: metresOf(booth.depthCm) }),
    booth.open.length > 0 &&
      t("ready-booth-open", {
        sides: formats.list(booth.open.map((side) => words(`booth-side-${side}`))),
      }),
  ].filter(Boolean);
  return (
    <section className={beside.panel} aria-label={t("ready-booth", { number: booth.number })}>
      <h3>{t("ready-booth", { number: booth.number })}</h3>
      <p className={textStyles.under}>{about.join(" · ")}</p>
      <div>
        <BoothBadge state={state} />
      </div>
      {holder && <p>{holder}</p>}
      {conflicts.length > 0 && (
        <Notice tone="danger">
          {conflicts.map((conflict) => (
            <p key={`${conflict.rule} ${conflict.other}`}>{say(conflict)}</p>
          ))}
        </Notice>
      )}
      {mayPlan && isForCompanies(booth.kind) && (
        <Form label={t("ready-booth", { number: booth.number })} onSubmit={() => onPlace(wanted)}>
          <PartyField
            mission={mission}
            label={t("registration-company")}
            value={wanted}
            onChange={(next) => setTyped({ over: holderId, wanted: next })}
          />
          {former && holderId !== null && (
            <p>{t("ready-booth-swap", { number: former.booth.number, name: holder })}</p>
          )}
          {former && holderId === null && (
            <p>{t("ready-booth-leaves", { number: former.booth.number })}</p>
          )}
          <div className={styles.steps}>
            <Button
              type="submit"
              isPending={isPending}
              isDisabled={wanted === null || wanted === holderId}
            >
              {t(isFrozen ? "ready-request" : "ready-booth-assign")}
            </Button>
            {holderId !== null && (
              <Button look="quiet" isPending={isPending} onPress={() => onPlace(null)}>
                {t(isFrozen ? "ready-booth-request-free" : "ready-booth-free")}
              </Button>
            )}
          </div>
        </Form>
      )}
      {mayPlan && holderId !== null && !isForCompanies(booth.kind) && (
        <Button isPending={isPending} onPress={() => onPlace(null)}>
          {t(isFrozen ? "ready-booth-request-free" : "ready-booth-free")}
        </Button>
      )}
    </section>
  );
}
