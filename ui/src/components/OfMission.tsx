import { useT } from "@/i18n/t";
import type { Work } from "./long-work";
import textStyles from "./text.module.css";

interface OfMissionProps {
  /** The mission that is looked at. */
  mission: string;
  work: Pick<Work<unknown>, "isRunning" | "result" | "error" | "subject">;
}

/** Names the mission of the work that is shown below, where it is another than the one that is looked at. */
export function OfMission({ mission, work }: OfMissionProps) {
  const t = useT();
  const { isRunning, result, error, subject } = work;
  const isShown = isRunning || result !== null || error !== null;
  if (!isShown || subject === null || subject.id === mission) return null;
  return <p className={textStyles.quiet}>{t("meetings-work-of", { mission: subject.name })}</p>;
}
