import { useQuery } from "@tanstack/react-query";
import type { Action } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { type PlainMessageId, useT } from "@/i18n/t";
import textStyles from "./text.module.css";

/** What is said of a task of the work on missions. */
const said = {
  "plan-missions": "task-plan-missions",
  "register-to-missions": "task-register-to-missions",
  "decide-places": "task-decide-places",
  "record-attendance": "task-record-attendance",
} as const satisfies Partial<Record<Action, PlainMessageId>>;

/** Says whose tasks those are that the person at the desk may not do; nothing where they may do them all. */
export function WhoseTask({ of: tasks }: { of: readonly (keyof typeof said)[] }) {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const others = desk ? tasks.filter((task) => !desk.may.includes(task)) : [];
  if (others.length === 0) return null;
  return <p className={textStyles.quiet}>{others.map((task) => t(said[task])).join(" ")}</p>;
}
