import { useQuery } from "@tanstack/react-query";
import { Clock, LogIn, LogOut, UserPlus } from "lucide-react";
import { useState } from "react";
import { type BadgeRow, commands, type DoorWay, type ZoneRow } from "@/bridge";
import { Button, ButtonLink, IconButton } from "@/components/Button";
import { useMay } from "@/components/may";
import { PrintMenu } from "@/components/PrintMenu";
import { ReasonDialog } from "@/components/ReasonDialog";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT, useWords } from "@/i18n/t";
import { AddBadgeDialog } from "./AddBadgeDialog";
import { CameraReader } from "./CameraReader";
import styles from "./FairMode.module.css";
import { LastPasses } from "./LastPasses";
import { type Later, LaterDialog } from "./LaterDialog";
import { StandingBadge } from "./marks";
import { PassAnswer } from "./PassAnswer";
import { peopleQuery } from "./queries";
import { ofRead, type Recognised } from "./recognise";
import type { Door, Passed } from "./use-door";

/** A name that was typed, and what the door had said last by then. */
export interface Sought {
  text: string;
  after: string | null;
}

interface DoorPanelProps {
  mission: string;
  /** Absent before they are read. */
  zones: readonly ZoneRow[] | undefined;
  door: Door;
  people: Sought | null;
  onChoose: (chosen: { zone?: string; way?: DoorWay }) => void;
  onRead: (found: Recognised) => void;
  /** The words were not of a person. */
  onProduct: (text: string) => void;
}

/** The door: who may pass, by badge or by name, and what stands against it. */
export function DoorPanel(props: DoorPanelProps) {
  const { mission, zones, door, people, onChoose, onRead, onProduct } = props;
  const t = useT();
  const words = useWords();
  const mayPass = useMay("record-attendance");
  const [forced, setForced] = useState<Passed | null>(null);
  const [later, setLater] = useState<Later | null>(null);
  if (!zones) return <Skeleton rows={6} />;
  if (zones.length === 0) {
    return (
      <EmptyState
        title={t("fair-zones-none")}
        action={
          <ButtonLink href={`/missions/${mission}/fair?view=zones`}>
            {t("fair-zone-add")}
          </ButtonLink>
        }
      >
        {t("fair-zones-none-text")}
      </EmptyState>
    );
  }
  const [newest] = door.last;
  // What was said of somebody before makes room for those who are sought now.
  const latest = newest?.passing.id === people?.after ? null : newest;
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <div className={styles.row}>
          <ViewSwitch
            label={t("fair-door-zone")}
            views={zones.map(({ id, zone }) => ({ id, label: zone.name }))}
            value={door.zone ?? ""}
            onChange={(zone) => onChoose({ zone })}
          />
          <ViewSwitch<DoorWay>
            label={t("fair-door-way")}
            views={(["in", "out"] as const).map((id) => ({
              id,
              label: words(`door-way-${id}`),
              icon: id === "in" ? LogIn : LogOut,
            }))}
            value={door.way}
            onChange={(way) => onChoose({ way })}
          />
        </div>
        {!mayPass && <Notice tone="attention">{t("fair-door-may-not")}</Notice>}
        {door.zone === null && (
          <div role="status">
            <Notice tone="attention">{t("fair-door-choose")}</Notice>
          </div>
        )}
        <div aria-live="assertive">
          {latest && (
            <PassAnswer
              mission={mission}
              passed={latest}
              onForce={() => setForced(latest)}
              onAgain={() => door.again(latest)}
              onLater={setLater}
            />
          )}
        </div>
        {people && (
          <People
            key={people.text}
            mission={mission}
            text={people.text}
            door={door}
            onLater={setLater}
            onProduct={onProduct}
          />
        )}
        {!newest && !people && <p className={styles.hint}>{t("fair-door-hint")}</p>}
      </div>
      <div className={styles.side}>
        <CameraReader
          onCodes={(codes) => {
            for (const code of codes) {
              const found = ofRead(code);
              // What is held before the camera of a door is meant for it, whatever it turns out to be.
              onRead(found.as === "card" ? found : { as: "badge", text: code.text });
            }
          }}
        />
        <LastPasses mission={mission} zone={door.zone} last={door.last} />
      </div>
      {forced && (
        <ReasonDialog
          title={t("fair-force")}
          label={t("fair-reason")}
          help={t("fair-force-help")}
          action={t("fair-force")}
          isPending={false}
          error={null}
          onConfirm={(reason) => {
            door.force(forced, reason);
            setForced(null);
          }}
          onClose={() => setForced(null)}
        />
      )}
      {later && (
        <LaterDialog
          mission={mission}
          later={later}
          onTold={door.told}
          onClose={() => setLater(null)}
        />
      )}
    </div>
  );
}

interface PeopleProps {
  mission: string;
  text: string;
  door: Door;
  /** They passed at another time than now. */
  onLater: (later: Later) => void;
  onProduct: (text: string) => void;
}

/** So many people are offered for a name. */
const offered = 8;

/** Whoever has the name that was typed, each with the way through the door. */
function People({ mission, text, door, onLater, onProduct }: PeopleProps) {
  const t = useT();
  const mayAdd = useMay("record-attendance");
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const {
    data: found,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery(peopleQuery(mission, text, offered));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  // Those of the name before must not be let in by this one.
  if (!found || isPlaceholderData) return <Skeleton rows={3} />;
  return (
    <section className={styles.found} aria-label={t("fair-found-people", { text })}>
      {found.length === 0 && <p>{t("fair-nobody", { text })}</p>}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((row) => (
            <li key={row.id}>
              <Person row={row} />
              <div className={styles.row}>
                {row.standing === "good" ? (
                  <Button onPress={() => door.pass({ badge: row.id })}>
                    {t(door.way === "in" ? "fair-let-in" : "fair-let-out")}
                  </Button>
                ) : (
                  <Button look="quiet" onPress={() => door.pass({ badge: row.id })}>
                    {t("fair-ask-door")}
                  </Button>
                )}
                {mayAdd && door.zone !== null && (
                  <LaterButton row={row} way={door.way} zone={door.zone} onLater={onLater} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button look="quiet" onPress={() => onProduct(text)}>
          {t("fair-as-product", { text })}
        </Button>
        {mayAdd && (
          <Button look="quiet" icon={UserPlus} onPress={() => setAdding(true)}>
            {t("fair-badge-add")}
          </Button>
        )}
        {added !== null && (
          <PrintMenu
            label={t("fair-badge-print-new")}
            print={(locale) => commands.fairPrintBadges({ mission, only: [added], locale })}
          />
        )}
      </div>
      {isAdding && (
        <AddBadgeDialog
          mission={mission}
          name={text}
          onAdded={(badge) => {
            setAdded(badge);
            door.pass({ badge });
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

interface LaterButtonProps extends Pick<PeopleProps, "onLater"> {
  row: BadgeRow;
  way: DoorWay;
  zone: string;
}

/** The way to tell a pass with another time; small beside the usual one. */
function LaterButton({ row, way, zone, onLater }: LaterButtonProps) {
  const t = useT();
  const name = row.name || row.house;
  return (
    <IconButton
      icon={Clock}
      label={t("fair-later-of", { name })}
      onPress={() => onLater({ who: { badge: row.id }, zone, way, name })}
    />
  );
}

function Person({ row }: { row: BadgeRow }) {
  const words = useWords();
  const { name, house, role, kind, standing, reason } = row;
  const rest = [name !== "" && house, role, words(`badge-kind-${kind}`)].filter(Boolean);
  return (
    <div>
      <strong>{name || house}</strong>
      <p className={styles.under}>{rest.join(" · ")}</p>
      {standing !== "good" && (
        <p className={styles.under}>
          <StandingBadge standing={standing} /> {reason && words(`badge-reason-${reason}`)}
        </p>
      )}
    </div>
  );
}
