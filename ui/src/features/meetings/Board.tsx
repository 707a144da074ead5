import { ChevronLeft, ChevronRight, Lock, UserRoundSearch } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { MeetingRow, MeetingSetUp, MeetingSlot, PlaceRow } from "@/bridge";
import beside from "@/components/Beside.module.css";
import { IconButton } from "@/components/Button";
import { useT, useWords } from "@/i18n/t";
import { meetingsBySpot, placesAtOnce, type Spot, spotAfter, spotKey } from "./board";
import { FreeDialog } from "./FreeDialog";
import { MeetingPanel } from "./MeetingPanel";
import { meetingMarks } from "./marks";
import styles from "./meetings.module.css";

interface BoardProps {
  mission: string;
  setUp: MeetingSetUp;
  slots: readonly MeetingSlot[];
  meetings: readonly MeetingRow[];
  /** When the slot began that is under way. */
  now: string | null;
}

/** Who meets whom on a day: a row for each slot, a column for each place, and beside it what is chosen. */
export function Board({ mission, setUp, slots, meetings, now }: BoardProps) {
  const t = useT();
  const [first, setFirst] = useState(0);
  const [chosen, setChosen] = useState<Spot>({ slot: 0, place: 0 });
  const [looked, setLooked] = useState<MeetingSlot | null>(null);
  const places = setUp.places.slice(first, first + placesAtOnce);
  const bySpot = meetingsBySpot(meetings);
  const slot = slots[chosen.slot];
  const place = places[chosen.place];
  const meeting = slot && place && bySpot.get(spotKey(slot.startsAt, place.id));
  const turn = (to: number) => {
    setFirst(to);
    setChosen({ slot: chosen.slot, place: 0 });
  };
  return (
    <>
      {setUp.places.length > placesAtOnce && (
        <div className={styles.turn}>
          <IconButton
            icon={ChevronLeft}
            label={t("meetings-places-before")}
            isDisabled={first === 0}
            onPress={() => turn(Math.max(first - placesAtOnce, 0))}
          />
          <span role="status">
            {t("meetings-places-shown", {
              from: `${first + 1}`,
              to: `${first + places.length}`,
              total: `${setUp.places.length}`,
            })}
          </span>
          <IconButton
            icon={ChevronRight}
            label={t("meetings-places-after")}
            isDisabled={first + placesAtOnce >= setUp.places.length}
            onPress={() => turn(first + placesAtOnce)}
          />
        </div>
      )}
      <div className={beside.view}>
        <Grid
          slots={slots}
          places={places}
          bySpot={bySpot}
          now={now}
          chosen={chosen}
          onChoose={setChosen}
          onLook={setLooked}
        />
        {slot && place && (
          <MeetingPanel
            mission={mission}
            setUp={setUp}
            slot={slot}
            place={place}
            meeting={meeting ?? null}
          />
        )}
      </div>
      {looked && <FreeDialog mission={mission} slot={looked} onClose={() => setLooked(null)} />}
    </>
  );
}

/** A key that was pressed on a field. */
interface Pressed {
  key: string;
  preventDefault: () => void;
}

interface GridProps {
  slots: readonly MeetingSlot[];
  places: readonly PlaceRow[];
  bySpot: ReadonlyMap<string, MeetingRow>;
  now: string | null;
  chosen: Spot;
  onChoose: (spot: Spot) => void;
  onLook: (slot: MeetingSlot) => void;
}

function Grid({ slots, places, bySpot, now, chosen, onChoose, onLook }: GridProps) {
  const t = useT();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  // The focus follows the keys, and nothing else.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current
      ?.querySelector<HTMLElement>(`[data-spot="${chosen.slot} ${chosen.place}"]`)
      ?.focus();
  }, [chosen]);
  const press = (event: Pressed) => {
    const next = spotAfter(chosen, event.key, slots, places);
    if (!next) return;
    event.preventDefault();
    moved.current = true;
    onChoose(next);
  };
  return (
    <div className={styles.board}>
      <table ref={grid} aria-label={t("meetings-board")}>
        <thead>
          <tr>
            <th scope="col">{t("meetings-slot")}</th>
            {places.map(({ id, place }) => (
              <th key={id} scope="col">
                {place.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot, row) => (
            <tr key={slot.startsAt} data-now={slot.startsAt === now || undefined}>
              <th scope="row">
                <span className={styles.clock}>{slot.from}</span>
                {slot.startsAt === now && <span className={styles.now}>{t("meetings-now")}</span>}
                <IconButton
                  icon={UserRoundSearch}
                  label={t("meetings-free-at", { from: slot.from })}
                  onPress={() => onLook(slot)}
                />
              </th>
              {places.map((place, column) => (
                <Field
                  key={place.id}
                  spot={{ slot: row, place: column }}
                  isChosen={chosen.slot === row && chosen.place === column}
                  meeting={bySpot.get(spotKey(slot.startsAt, place.id))}
                  onChoose={onChoose}
                  onKeyDown={press}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FieldProps {
  spot: Spot;
  isChosen: boolean;
  meeting: MeetingRow | undefined;
  onChoose: (spot: Spot) => void;
  onKeyDown: (event: Pressed) => void;
}

function Field({ spot, isChosen, meeting, onChoose, onKeyDown }: FieldProps) {
  const t = useT();
  const words = useWords();
  const Mark = meeting && meeting.state !== "planned" ? meetingMarks[meeting.state].icon : null;
  return (
    <td data-state={meeting?.state ?? "free"}>
      <ToggleButton
        className={styles.field}
        excludeFromTabOrder={!isChosen}
        isSelected={isChosen}
        data-spot={`${spot.slot} ${spot.place}`}
        onPress={() => onChoose(spot)}
        onFocus={() => onChoose(spot)}
        onKeyDown={onKeyDown}
      >
        {meeting ? (
          <>
            <strong>{meeting.sellerName}</strong>
            <span>{meeting.purchaserName}</span>
            <span className={styles.marks}>
              {meeting.isLocked && (
                <Lock size={13} role="img" aria-label={t("meetings-locked-one")} />
              )}
              {Mark && (
                <Mark size={13} role="img" aria-label={words(`meeting-state-${meeting.state}`)} />
              )}
            </span>
          </>
        ) : (
          <span className={styles.free}>{t("meetings-spot-free")}</span>
        )}
      </ToggleButton>
    </td>
  );
}
