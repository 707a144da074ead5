import { useQuery } from "@tanstack/react-query";
import {
  BatteryMedium,
  Clock,
  Database,
  type LucideIcon,
  ScanLine,
  TriangleAlert,
  Users,
} from "lucide-react";
import { useEffect, useState } from "react";
import type { DrillCheck, DrillSheet } from "@/bridge";
import { useMay } from "@/components/may";
import { useThere } from "@/components/there";
import { useT, useWords } from "@/i18n/t";
import { offWords } from "./clock-off";
import styles from "./FairMode.module.css";
import { machineQuery, statusQuery } from "./queries";

interface StatusLineProps {
  mission: string;
  zone: string | null;
  /** Scans that wait for their answer. */
  waiting: number;
}

/** How the day and the machine stand, in one line. */
export function StatusLine({ mission, zone, waiting }: StatusLineProps) {
  const t = useT();
  const words = useWords();
  const there = useThere(mission);
  const now = useNow();
  const mayLook = useMay("record-attendance");
  const { data: status, isError } = useQuery(statusQuery(mission));
  const { data: machine } = useQuery({ ...machineQuery(mission), enabled: mayLook });
  const inside = status?.zones.find(({ id }) => id === zone);
  const clock = lineOf(machine, "clock");
  return (
    <section className={styles.status} aria-label={t("fair-status")}>
      <Part icon={Clock} isDoubted={clock?.verdict === "fail"}>
        {clock?.verdict === "fail" && clock.off
          ? t("fair-status-clock-doubted", {
              time: there.clock(now),
              off: offWords(words, clock.off),
            })
          : there.clock(now)}
      </Part>
      <Part icon={Users} isDoubted={isError}>
        {inside
          ? t("fair-status-inside", { name: inside.name, count: inside.inside })
          : t("fair-status-people", { count: status?.people ?? -1 })}
      </Part>
      <Part icon={ScanLine} isDoubted={waiting > 1}>
        {t("fair-status-waiting", { count: waiting })}
      </Part>
      <Checked sheet={machine} check="references" icon={Database} />
      <Checked sheet={machine} check="battery" icon={BatteryMedium} />
    </section>
  );
}

interface CheckedProps {
  sheet: DrillSheet | undefined;
  check: "references" | "battery";
  icon: LucideIcon;
}

/** What a check found, with what to do where it is not well. */
function Checked({ sheet, check, icon }: CheckedProps) {
  const words = useWords();
  const line = lineOf(sheet, check);
  if (!line) return null;
  const { found, step } = line;
  const text = words(`fair-status-${check}`, { count: found ?? -1 });
  const isDoubted = line.verdict !== "pass" && found !== null;
  return (
    <Part icon={icon} isDoubted={isDoubted}>
      {isDoubted && step ? `${text}. ${words(`drill-step-${step}`)}` : text}
    </Part>
  );
}

interface PartProps {
  icon: LucideIcon;
  isDoubted: boolean;
  children: React.ReactNode;
}

function Part({ icon, isDoubted, children }: PartProps) {
  const Icon = isDoubted ? TriangleAlert : icon;
  return (
    <span className={styles.part} data-doubted={isDoubted || undefined}>
      <Icon aria-hidden size={16} />
      {children}
    </span>
  );
}

function lineOf(sheet: DrillSheet | undefined, check: DrillCheck) {
  return sheet?.lines.find((line) => line.check === check);
}

/** The moment, told anew every few seconds. */
function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
