/** How badges, leads and checks stand: a picture and a word. */
import {
  CircleCheck,
  CircleX,
  Clock,
  Flame,
  Hourglass,
  type LucideIcon,
  Replace,
  Snowflake,
  ThermometerSun,
  TriangleAlert,
} from "lucide-react";
import type { BadgeStanding, DrillVerdict, LeadAge, Temperature } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

interface Look {
  tone: Tone;
  icon: LucideIcon;
}

const standings: Record<BadgeStanding, Look> = {
  good: { tone: "good", icon: CircleCheck },
  revoked: { tone: "danger", icon: CircleX },
  replaced: { tone: "neutral", icon: Replace },
};

/** How near somebody is to buying. */
export const temperatureMarks: Record<Temperature, Look> = {
  hot: { tone: "danger", icon: Flame },
  warm: { tone: "attention", icon: ThermometerSun },
  cold: { tone: "neutral", icon: Snowflake },
};

const ages: Record<LeadAge, Look> = {
  waiting: { tone: "active", icon: Clock },
  overdue: { tone: "attention", icon: TriangleAlert },
  lost: { tone: "danger", icon: Hourglass },
  closed: { tone: "good", icon: CircleCheck },
};

/** How a check of the drill came out. */
export const verdictMarks: Record<DrillVerdict, Look> = {
  pass: { tone: "good", icon: CircleCheck },
  warn: { tone: "attention", icon: TriangleAlert },
  fail: { tone: "danger", icon: CircleX },
};

/** How a badge stands at the office. */
export function StandingBadge({ standing }: { standing: BadgeStanding }) {
  const words = useWords();
  return <Badge {...standings[standing]}>{words(`badge-standing-${standing}`)}</Badge>;
}

/** How near somebody is to buying. */
export function TemperatureBadge({ temperature }: { temperature: Temperature }) {
  const words = useWords();
  return (
    <Badge {...temperatureMarks[temperature]}>{words(`lead-temperature-${temperature}`)}</Badge>
  );
}

/** How a lead stands. */
export function AgeBadge({ age }: { age: LeadAge }) {
  const words = useWords();
  return <Badge {...ages[age]}>{words(`lead-age-${age}`)}</Badge>;
}

/** How a check came out. */
export function VerdictBadge({ verdict }: { verdict: DrillVerdict }) {
  const words = useWords();
  return <Badge {...verdictMarks[verdict]}>{words(`drill-verdict-${verdict}`)}</Badge>;
}
