import { useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "react-aria-components";
import { commands, type StaleAnswers, type Today } from "@/bridge";
import { todayQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { Count, Moment } from "@/components/figures";
import { Agreement } from "@/components/names";
import { Page, Section } from "@/components/Page";
import { RecomputeAnswers } from "@/components/RecomputeAnswers";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { Timeline, TimelineItem } from "@/components/Timeline";
import { decimal, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { Certifications } from "./Certifications";
import { Declarations } from "./Declarations";
import { Duplicates } from "./Duplicates";
import { FollowUps } from "./FollowUps";
import { HomeFailed, HomeList } from "./HomeList";
import styles from "./HomePage.module.css";
import { Imports } from "./Imports";
import { LateActions } from "./LateActions";
import { PrivacyDue } from "./PrivacyDue";

/** Which proofs of origin are told: those of the next weeks, as many as one takes in at a glance. */
const ending = { expiringWithin: 60, limit: 8 };

/** How long the day is left alone before the rest is counted, in milliseconds. */
const moment = 600;

/** Today: what closes, what grew stale, what was done, and the four figures that matter. */
export function HomePage() {
  const t = useT();
  const formats = useFormats();
  const { data, error, refetch } = useQuery(todayQuery);
  // What the benchmark of the start waits for.
  useEffect(() => {
    if (data) performance.mark("usable");
  }, [data]);
  // Kept answers are looked at once the day has been seen, and again only when one may differ.
  const isSeen = useSeen(data !== undefined);
  const counting = useQuery({
    queryKey: ["answers", "stale"],
    queryFn: () => commands.deskStaleAnswers(),
    enabled: isSeen,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { topics: ["reference", "schedules"] },
  });
  const { data: stale } = counting;
  const uncounted = failed([counting]);
  return (
    <Page
      title={t("home-title")}
      subtitle={data && formats.day(data.today)}
      actions={
        <ButtonLink look="primary" icon={Scale} href="/treaties">
          {t("home-look-up")}
        </ButtonLink>
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (
        <>
          <Figures today={data} stale={stale} />
          <div className={styles.columns}>
            <div className={styles.column}>
              {isSeen && <FollowUps today={data.today} />}
              <Agenda today={data} />
              {isSeen && <PrivacyDue />}
              {isSeen && <LateActions today={data.today} />}
              {isSeen && <Imports />}
              {isSeen && <Duplicates />}
              {isSeen && <Proofs />}
              {isSeen && <Declarations />}
              {isSeen && <Certifications />}
              {uncounted && <HomeFailed title={t("home-stale-title")} {...uncounted} />}
              {stale && <Stale stale={stale} />}
            </div>
            <Recent today={data} />
          </div>
        </>
      )}
    </Page>
  );
}

function Figures({ today, stale }: { today: Today; stale: StaleAnswers | undefined }) {
  const t = useT();
  const figures = [
    { label: t("home-companies"), value: <Count value={today.companies} /> },
    { label: t("home-missions-open"), value: <Count value={today.missionsOpen} /> },
    { label: t("home-waiting"), value: <Count value={today.registrationsWaiting} /> },
    { label: t("home-stale"), value: stale ? <StaleCount stale={stale} /> : <Awaited /> },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How many answers differ; past the first hundreds, how many at least. */
function StaleCount({ stale: { total, isAtLeast } }: { stale: StaleAnswers }) {
  const t = useT();
  return isAtLeast ? t("home-at-least", { count: decimal(`${total}`) }) : <Count value={total} />;
}

/** Turns true when what is shown has been on the screen for a moment. */
function useSeen(isShown: boolean): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setSeen(true), moment);
    return () => clearTimeout(timer);
  }, [isShown]);
  return isSeen;
}

/** Stands for a figure that is still being counted. */
function Awaited() {
  const t = useT();
  return <span className={styles.awaited} role="img" aria-label={t("home-counting")} />;
}

/** The proofs of origin that end soon, and the way to the rest; nothing where none does. */
function Proofs() {
  const t = useT();
  const formats = useFormats();
  const query = useQuery({
    queryKey: ["origin_proofs_kept", "list", ending],
    queryFn: () => commands.proofsList(ending),
    meta: { topics: ["origin_cases", "reference"] },
  });
  const { data } = query;
  const failure = failed([query]);
  if (failure) return <HomeFailed title={t("home-proofs")} {...failure} />;
  if (!data) return null;
  return (
    <HomeList
      title={t("home-proofs")}
      rows={data.rows.map(({ id, description, agreement, servesUntil }) => ({
        id,
        href: `/proofs/${id}`,
        name: (
          <>
            <Agreement id={agreement} />
            {` · ${description || t("proof-untitled")}`}
          </>
        ),
        under: servesUntil && t("home-proofs-until", { day: formats.day(servesUntil) }),
      }))}
      more={data.hasMore && { href: "/proofs?end=60", name: t("home-proofs-all") }}
    />
  );
}

function Agenda({ today }: { today: Today }) {
  const t = useT();
  const formats = useFormats();
  const isQuiet = today.closing.length === 0 && today.upcoming.length === 0;
  if (isQuiet) {
    return (
      <Section title={t("home-agenda")}>
        <p className={styles.quiet}>{t("home-agenda-empty")}</p>
      </Section>
    );
  }
  const lists = [
    { title: t("home-closing"), rows: today.closing },
    { title: t("home-upcoming"), rows: today.upcoming },
  ].filter(({ rows }) => rows.length > 0);
  return lists.map(({ title, rows }) => (
    <Section key={title} title={title}>
      <ul className={styles.rows}>
        {rows.map(({ id, name, city, country, startsOn, endsOn, places }) => (
          <li key={id}>
            <Link href={`/missions/${id}`}>{name}</Link>
            <span className={styles.under}>
              {[
                formats.dayRange(startsOn, endsOn),
                `${city}, ${formats.country(country)}`,
                t("home-free-places", { count: places.free }),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  ));
}

function Stale({ stale }: { stale: StaleAnswers }) {
  const t = useT();
  const formats = useFormats();
  if (stale.newest.length === 0) return null;
  return (
    <Section
      title={t("home-stale-title")}
      help={t("home-stale-help")}
      actions={<RecomputeAnswers ids={null} />}
    >
      <ul className={styles.rows}>
        {stale.newest.map(({ id, productText, market, on }) => (
          <li key={id}>
            <Link href={`/treaties/answers/${id}`}>{productText}</Link>
            <span
              className={styles.under}
            >{`${formats.country(market)} · ${formats.day(on)}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Recent({ today }: { today: Today }) {
  const t = useT();
  const words = useWords();
  return (
    <Section title={t("home-recent")}>
      {today.recent.length === 0 ? (
        <EmptyState title={t("home-recent-empty")} />
      ) : (
        <Timeline label={t("home-recent")}>
          {today.recent.map((operation) => (
            <TimelineItem
              key={operation.id}
              title={words(`operation-${operation.code}`)}
              when={
                <>
                  <Moment iso={operation.at} />
                  {` · ${operation.actor}`}
                </>
              }
            >
              {operation.summary}
            </TimelineItem>
          ))}
        </Timeline>
      )}
    </Section>
  );
}
