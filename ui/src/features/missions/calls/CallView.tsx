import { useQuery } from "@tanstack/react-query";
import type { CallDetail, CallRow, MissionDetail } from "@/bridge";
import { callQuery } from "@/bridge/queries";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Page";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { WindowBadge } from "@/components/WindowBadge";
import { useFormats } from "@/i18n/format";
import { useProblemWords } from "@/i18n/problems";
import { useT, useWords } from "@/i18n/t";
import { CallActions } from "./CallActions";
import { CallFunding } from "./CallFunding";
import { CallStateBadge } from "./CallStateBadge";
import styles from "./calls.module.css";
import { useHours } from "./clock";

import { RequirementList } from "./RequirementList";

interface CallViewProps {
  row: CallRow;
  /** Every version of the call. */
  calls: readonly CallRow[];
  detail: MissionDetail;
}

/** A version of a call in full, with what may be done with it. */
export function CallView({ row, calls, detail }: CallViewProps) {
  const t = useT();
  const { data: call, error, refetch } = useQuery(callQuery(row.id));
  return (
    <>
      <Section
        title={row.title}
        actions={call && <CallActions detail={call} calls={calls} />}
        help={
          <span className={styles.state}>
            <CallStateBadge state={row.state} />
            <span>{t("call-version", { number: String(row.number) })}</span>
            {call?.window && row.state === "published" && <WindowBadge window={call.window} />}
          </span>
        }
      >
        {row.reason && <p className={textStyles.quiet}>{row.reason}</p>}
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!call && !error && <Skeleton rows={6} />}
        {call && <Body detail={call} />}
      </Section>
      {call && (
        <>
          <Section title={t("call-asks")}>
            <RequirementList requirements={call.call.requirements} />
          </Section>
          <CallFunding missionId={detail.id} mission={detail.mission} funding={call.call.funding} />
          <Criteria detail={call} />
        </>
      )}
    </>
  );
}

function Body({ detail }: { detail: CallDetail }) {
  const t = useT();
  const { call, row } = detail;
  return (
    <>
      <Difference detail={detail} />
      {row.state === "draft" && <Missing detail={detail} />}
      {row.state === "draft" && detail.language.length > 0 && (
        <Notice tone="attention">
          {t("call-language-marks", { count: detail.language.length })}
        </Notice>
      )}
      <CallWindow detail={detail} />
      {call.text !== "" && <p className={styles.text}>{call.text}</p>}
    </>
  );
}

/** What a new version changes, by the names of its parts. */
function Difference({ detail: { difference } }: { detail: CallDetail }) {
  const t = useT();
  const nameOf = usePartNames();
  const formats = useFormats();
  if (difference === null) return null;
  const parts = difference.parts.map((part) => nameOf(part).toLowerCase());
  return (
    <Notice title={t("call-changes")}>
      {parts.length === 0 ? t("call-changes-nothing") : formats.list(parts)}
    </Notice>
  );
}

/** What keeps a draft from being published. */
function Missing({ detail: { problems } }: { detail: CallDetail }) {
  const t = useT();
  const say = useProblemWords();
  const nameOf = usePartNames();
  if (problems.length === 0) return null;
  return (
    <Notice tone="attention" title={t("call-missing")}>
      <ul className={styles.bullets}>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.code}`}>
            {t("call-missing-part", { part: nameOf(problem.field), why: say(problem) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Names the part of the form that a field is in: `funding.lines.0.name` is in the money. */
function usePartNames() {
  const words = useWords();
  return (field: string) => {
    const part = field.split(".")[0] ?? field;
    return words(`call-part-${part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  };
}

function CallWindow({ detail: { call } }: { detail: CallDetail }) {
  const t = useT();
  return (
    <Facts>
      <Fact name={t("call-opens")}>
        <Hour local={call.opensAt} timeZone={call.timeZone} />
      </Fact>
      <Fact name={t("call-closes")}>
        <Hour local={call.closesAt} timeZone={call.timeZone} />
      </Fact>
    </Facts>
  );
}

/** An hour in the zone of the call, and the one here where it is another. */
function Hour({ local, timeZone }: { local: string; timeZone: string }) {
  const t = useT();
  const hours = useHours();
  if (local === "") return <span className={textStyles.quiet}>{t("call-hour-unsaid")}</span>;
  const { there, here } = hours(local, timeZone);
  return (
    <>
      {there}
      {here && <span className={textStyles.under}>{here}</span>}
    </>
  );
}

/** By what applications are reviewed. */
function Criteria({ detail }: { detail: CallDetail }) {
  const t = useT();
  const { criteria, reviewers } = detail.call.rules;
  return (
    <Section title={t("call-criteria")} help={t("call-reviewers-of", { count: reviewers })}>
      {criteria.length === 0 ? (
        <p className={textStyles.quiet}>{t("call-criteria-none")}</p>
      ) : (
        <ul className={styles.bullets}>
          {criteria.map(({ code, name, weight }) => (
            <li key={code}>{t("call-criterion-of", { name, weight: String(weight) })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
