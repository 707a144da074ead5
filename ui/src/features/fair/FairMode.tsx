import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { LogOut } from "lucide-react";
import { useEffect, useState } from "react";
import type { DoorWay, VisitingCard } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { useDraft } from "@/components/drafts";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { BoardPanel, NowStrip } from "./BoardPanel";
import { DirectoryPanel } from "./DirectoryPanel";
import { DoorPanel, type Sought } from "./DoorPanel";
import { DutyPanel } from "./DutyPanel";
import { type DutyAsked, noShipment } from "./duty";
import styles from "./FairMode.module.css";
import { type LeadFilling, LeadPanel } from "./LeadPanel";
import { OneField } from "./OneField";
import { zonesQuery } from "./queries";
import { isScanned, type Recognised, recognise, type Target, targets } from "./recognise";
import { StatusLine } from "./StatusLine";
import { Targets } from "./Targets";
import { useDoor } from "./use-door";

const route = getRouteApi("/fair/$mission");

/** What is chosen once and stays for the day. */
interface Kept {
  zone: string | null;
  way: DoorWay;
  /** The country of the buyer; the place of the mission where nobody chose another. */
  market: string;
}

/** What was read or typed, and why nobody could say what it is. */
interface Failed {
  text: string;
  error: unknown;
}

const fresh: Kept = { zone: null, way: "in", market: "" };

const nothingAsked: DutyAsked = { code: null, text: "", company: null, shipment: noShipment };

/** The fair day: four places, one field, and nothing else. */
export function FairMode() {
  const t = useT();
  const { mission } = route.useParams();
  const { data: detail, error, refetch } = useQuery(missionQuery(mission));
  const name = detail?.mission.name;
  useEffect(() => {
    document.title = `${name ?? t("fair-mode")} · Proa`;
  }, [name, t]);
  if (!detail) {
    return (
      <div className={styles.mode}>
        <Header mission={mission} title={t("fair-mode")} />
        {error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}
      </div>
    );
  }
  return <Day mission={mission} name={detail.mission.name} country={detail.mission.country} />;
}

function Header({ mission, title }: { mission: string; title: string }) {
  const t = useT();
  const router = useRouter();
  const leave = () => void router.navigate({ to: "/missions/$mission/fair", params: { mission } });
  return (
    <div className={styles.header}>
      <h1>{title}</h1>
      <Button icon={LogOut} onPress={leave}>
        {t("fair-leave")}
      </Button>
    </div>
  );
}

interface DayProps {
  mission: string;
  name: string;
  country: string;
}

function Day({ mission, name, country }: DayProps) {
  const t = useT();
  const kept = useDraft<Kept>("fair-mode", mission, fresh);
  const { data: zones, error, refetch } = useQuery(zonesQuery(mission));
  const unread = zones === undefined ? error : null;
  const only = zones?.length === 1 ? (zones[0]?.id ?? null) : null;
  const zone = zones?.find(({ id }) => id === kept.value.zone)?.id ?? only;
  const door = useDoor(mission, zone, kept.value.way);
  const [target, setTarget] = useState<Target | null>(null);
  const [people, setPeople] = useState<Sought | null>(null);
  const [duty, setDuty] = useState<DutyAsked>(nothingAsked);
  const [filling, setFilling] = useState<LeadFilling | null>(null);
  const [sought, setSought] = useState("");
  const [failed, setFailed] = useState<Failed | null>(null);
  const keep = (part: Partial<Kept>) => kept.edit((now) => ({ ...now, ...part }));
  const market = kept.value.market || country;

  const goTo = (next: Target | null) => {
    setTarget(next);
    setFailed(null);
  };
  useTargetKeys(goTo);
  const fill = (card: VisitingCard) => {
    setFilling({ card });
    goTo("lead");
  };
  const ask = (asked: Partial<DutyAsked>) => {
    // The shipment is of the product that was asked for before.
    setDuty((before) => ({
      ...nothingAsked,
      ...asked,
      ...(asked.code === before.code && { shipment: before.shipment }),
    }));
    goTo("duty");
  };
  /** Words lead to where one is; from anywhere else they are of a person or a product. */
  const follow = (text: string) => {
    if (target === "duty") ask({ text });
    else if (target === "directory") setSought(text);
    else if (isScanned(text)) {
      setPeople(null);
      door.pass({ code: text });
      goTo("door");
    } else {
      setPeople({ text, after: door.last[0]?.passing.id ?? null });
      goTo("door");
    }
  };
  const lead = (found: Recognised) => {
    switch (found.as) {
      case "badge":
        setPeople(null);
        door.pass({ code: found.text });
        return goTo("door");
      case "card":
        return fill(found.card);
      case "code":
        return target === "directory" ? setSought(found.code) : ask({ code: found.code });
      case "words":
        return follow(found.text);
    }
  };
  const submit = (text: string) => {
    setFailed(null);
    void recognise(text).then(lead, (error: unknown) => setFailed({ text, error }));
  };

  return (
    <div className={styles.mode}>
      <Header mission={mission} title={name} />
      <OneField target={target} onSubmit={submit} onEscape={() => goTo(null)} />
      {failed && <ErrorView error={failed.error} onRetry={() => submit(failed.text)} />}
      <section
        // Another place begins at its top.
        key={target}
        className={styles.place}
        aria-label={t(target === null ? "fair-targets" : titles[target])}
      >
        {target === null && (
          <>
            <Targets onOpen={goTo} />
            <NowStrip mission={mission} onOpen={() => goTo("board")} />
          </>
        )}
        {target !== null && (
          <Place target={target} onClose={() => goTo(null)}>
            {target === "door" && unread && (
              <ErrorView error={unread} onRetry={() => void refetch()} />
            )}
            {target === "door" && !unread && (
              <DoorPanel
                mission={mission}
                zones={zones}
                door={door}
                people={people}
                onChoose={keep}
                onRead={lead}
                onProduct={(text) => ask({ text })}
              />
            )}
            {target === "lead" && (
              <LeadPanel
                mission={mission}
                filling={filling}
                onFilled={() => setFilling(null)}
                onRead={lead}
              />
            )}
            {target === "duty" && (
              <DutyPanel
                asked={duty}
                market={market}
                onMarket={(next) => keep({ market: next })}
                onAsk={ask}
                onShipment={(shipment) => setDuty((before) => ({ ...before, shipment }))}
              />
            )}
            {target === "directory" && (
              <DirectoryPanel
                mission={mission}
                text={sought}
                onLead={(company) => {
                  setFilling({ company });
                  goTo("lead");
                }}
                onDuty={ask}
              />
            )}
            {target === "board" && <BoardPanel mission={mission} />}
          </Place>
        )}
      </section>
      <StatusLine mission={mission} zone={zone} waiting={door.waiting} />
    </div>
  );
}

const titles = {
  duty: "fair-target-duty",
  lead: "fair-target-lead",
  door: "fair-target-door",
  directory: "fair-target-directory",
  board: "fair-target-board",
} as const;

interface PlaceProps {
  target: Target;
  onClose: () => void;
  children: React.ReactNode;
}

/** A place with its name and the way back to the four. */
function Place({ target, onClose, children }: PlaceProps) {
  const t = useT();
  return (
    <>
      <div className={styles.heading}>
        <h2>{t(titles[target])}</h2>
        <Button onPress={onClose}>{t("fair-back")}</Button>
      </div>
      {children}
    </>
  );
}

/** F1 to F5, or Alt with 1 to 5, open a place from wherever one is. */
function useTargetKeys(open: (target: Target) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const number = /^F([1-5])$/.exec(event.key)?.[1] ?? (event.altKey ? event.key : "");
      const target = targets[Number(number) - 1];
      if (target === undefined || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      open(target);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [open]);
}
