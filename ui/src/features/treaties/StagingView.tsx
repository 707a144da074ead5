import type { Line } from "@/bridge";
import { Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Staging.module.css";
import { StagingChart } from "./StagingChart";
import { daysOf, measureOf, type Series, seriesOf, stepOn } from "./staging";

/** What the treaties set from year to year: a chart where rates can be compared, and always a table. */
export function StagingView({ line, on }: { line: Line; on: string }) {
  const t = useT();
  const series = seriesOf(line);
  const measure = measureOf(series);
  if (series.length === 0) return null;
  return (
    <Section title={t("timeline-title")} help={t("timeline-help")}>
      {measure && daysOf(series).length > 1 && (
        <StagingChart series={series} measure={measure} mfn={line.mfn} on={on} />
      )}
      <StagingTable series={series} on={on} />
    </Section>
  );
}

function StagingTable({ series, on }: { series: readonly Series[]; on: string }) {
  const t = useT();
  const formats = useFormats();
  const shortName = useShortName();
  const days = daysOf(series);
  const current = days.findLast((day) => day === null || day <= on) ?? null;
  return (
    <ListTable
      label={t("timeline-table")}
      rows={days}
      rowId={(day) => day ?? ""}
      columns={[
        {
          id: "from",
          label: t("timeline-from"),
          isWhole: true,
          show: (day) => (
            <span data-current={day === current || undefined} className={styles.day}>
              {day === null ? t("timeline-before") : formats.day(day)}
            </span>
          ),
        },
        ...series.map(({ preference, steps }) => ({
          id: preference.agreement.id,
          label: shortName(preference.agreement),
          show: (day: string | null) => {
            const step = stepOn(steps, day);
            if (step === null) return t("duty-unknown");
            return (
              <span className={styles.step}>
                {step.percent === "0" ? t("duty-free") : step.text}
                {step.amount && step.percent !== "0" && <Money value={step.amount} />}
              </span>
            );
          },
        })),
      ]}
    />
  );
}
