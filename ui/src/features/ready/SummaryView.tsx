import { useQuery } from "@tanstack/react-query";
import { Clock, FileText, Snowflake, TriangleAlert } from "lucide-react";
import { Link } from "react-aria-components";
import { deskStateQuery, registrationsQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { daysTo } from "./days";
import { isUntouched, type Known, obstaclesOf } from "./obstacles";
import {
  agendaQuery,
  budgetQuery,
  freezeQuery,
  neededQuery,
  plansQuery,
  tasksQuery,
} from "./queries";
import type { ViewProps } from "./ReadyTab";
import styles from "./ready.module.css";

/** What stands against leaving, each with the way to where it is mended. */
export function SummaryView({ mission }: ViewProps) {
  const t = useT();
  const needed = useQuery(neededQuery(mission));
  const tasks = useQuery(tasksQuery(mission));
  const plans = useQuery(plansQuery(mission));
  const registered = useQuery(registrationsQuery(mission));
  const budget = useQuery(budgetQuery(mission));
  const freeze = useQuery(freezeQuery(mission));
  const agenda = useQuery(agendaQuery(mission, null));
  const failure = failed([needed, tasks, plans, registered, budget, freeze, agenda]);
  const known = needed.data &&
    tasks.data &&
    plans.data &&
    registered.data &&
    budget.data &&
    freeze.data &&
    agenda.data && {
      needed: needed.data,
      tasks: tasks.data,
      plans: plans.data,
      registered: registered.data,
      budget: budget.data,
      freeze: freeze.data,
      agenda: agenda.data,
    };
  return (
    <Section title={t("ready-obstacles")}>
      {failure && <ErrorView error={failure.error} onRetry={failure.onRetry} />}
      {!failure && !known && <Skeleton rows={6} />}
      {!failure && known && <Standing mission={mission} known={known} />}
    </Section>
  );
}

function Standing({ mission, known }: { mission: string; known: Known }) {
  const t = useT();
  const words = useWords();
  const found = obstaclesOf(known);
  const link = (search: Record<string, string>) =>
    `/missions/${mission}/ready?${new URLSearchParams(search)}`;
  if (isUntouched(known)) {
    return (
      <EmptyState
        title={t("ready-none")}
        action={
          <ButtonLink look="primary" icon={FileText} href={link({ view: "documents" })}>
            {t("ready-none-begin")}
          </ButtonLink>
        }
      >
        {t("ready-none-text")}
      </EmptyState>
    );
  }
  return (
    <>
      {found.length === 0 ? (
        <Notice tone="good" title={t("ready-all-set")}>
          {t("ready-all-set-text")}
        </Notice>
      ) : (
        <ul className={styles.obstacles}>
          {found.map(({ id, count, isGrave, search }) => (
            <li key={id}>
              <Badge tone={isGrave ? "danger" : "attention"} icon={isGrave ? TriangleAlert : Clock}>
                {t(isGrave ? "ready-grave" : "ready-pending")}
              </Badge>
              <Link href={link({ ...search })}>{words(`ready-obstacle-${id}`, { count })}</Link>
            </li>
          ))}
        </ul>
      )}
      {known.freeze.freezeOn !== null && (
        <p className={styles.freeze}>
          <Snowflake aria-hidden size={16} />
          <FreezeDays on={known.freeze.freezeOn} />
        </p>
      )}
    </>
  );
}

/** How long changes can still be made. */
function FreezeDays({ on }: { on: string }) {
  const t = useT();
  const formats = useFormats();
  const { data: desk } = useQuery(deskStateQuery);
  if (!desk) return null;
  const days = daysTo(on, desk.today);
  return days > 0
    ? t("ready-freeze-days", { count: days, day: formats.day(on) })
    : t("ready-freeze-since", { day: formats.day(on) });
}
