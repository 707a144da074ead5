import type { MarketHistory, MarketStep } from "@/bridge";
import { Moment } from "@/components/figures";
import { Timeline, TimelineItem } from "@/components/Timeline";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

/** What was noted of a market: who, when, from which status to which, and since when. */
export function MarketTimeline({ history: { market, steps } }: { history: MarketHistory }) {
  const t = useT();
  const formats = useFormats();
  return (
    <Timeline label={t("market-history-of", { market: formats.country(market) })}>
      {steps.map((step) => (
        <TimelineItem
          key={step.operation}
          title={<StepTitle step={step} />}
          when={
            <>
              <Moment iso={step.at} />
              {step.actor !== "" && ` · ${step.actor}`}
            </>
          }
        >
          {[
            ...(step.on === null ? [] : [t("market-history-since", { day: formats.day(step.on) })]),
            ...(step.note === "" ? [] : [step.note]),
          ].join(" · ")}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function StepTitle({ step: { from, to } }: { step: MarketStep }) {
  const t = useT();
  const words = useWords();
  if (to === null) return t("market-history-removed");
  const after = words(`market-status-${to}`);
  if (from === null) return t("market-history-added", { to: after });
  if (from === to) return after;
  return t("market-history-moved", { from: words(`market-status-${from}`), to: after });
}
