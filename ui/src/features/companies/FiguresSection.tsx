import { useQuery } from "@tanstack/react-query";
import type { SizeSector } from "@/bridge";
import { RadioGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { useDebounced } from "@/components/debounced";
import { Fieldset } from "@/components/Form";
import { RowLine, Rows } from "@/components/FormRows";
import { formRow, withoutRow, withRow } from "@/components/form-rows";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import type { TypedProfile } from "./profile-form";
import { sizeQuery } from "./queries";
import { SizeWorkingView } from "./SizeWorkingView";
import { type SectionProps, sectionOf } from "./section";

/** Workers and sales by year, and the size that follows from the latest of them. */
export const FiguresSection = sectionOf(FiguresFields, ["sizeSector", "figures"]);

function FiguresFields({ profile, set }: SectionProps) {
  const t = useT();
  const { figures } = profile;
  const digits = (text: string, longest: number) => text.replace(/\D/g, "").slice(0, longest);
  const add = () => {
    const latest = Math.max(0, ...figures.map(({ year }) => Number(year)));
    const year = latest === 0 ? new Date().getFullYear() - 1 : latest - 1;
    set({ figures: [...figures, formRow({ year: String(year), workers: "", salesMxn: "" })] });
  };
  return (
    <Fieldset title={t("company-section-figures")} help={t("company-figures-help")}>
      <RadioGroup<SizeSector>
        name="sizeSector"
        label={t("company-size-sector")}
        help={t("company-size-sector-help")}
        options={[
          { id: "industry", label: t("size-sector-industry") },
          { id: "commerce", label: t("size-sector-commerce") },
          { id: "services", label: t("size-sector-services") },
        ]}
        value={profile.sizeSector}
        onChange={(sizeSector) => set({ sizeSector })}
      />
      <Rows add={t("figures-add")} onAdd={add}>
        {figures.map(({ key, year, workers, salesMxn }, index) => {
          const change = (part: Partial<(typeof figures)[number]>) =>
            set({ figures: withRow(figures, key, part) });
          return (
            <RowLine
              key={key}
              remove={t("figures-remove", { year })}
              onRemove={() => set({ figures: withoutRow(figures, key) })}
            >
              <TextField
                name={`figures.${index}.year`}
                label={t("company-year")}
                inputMode="numeric"
                value={year}
                onChange={(text) => change({ year: digits(text, 4) })}
              />
              <TextField
                name={`figures.${index}.workers`}
                label={t("company-workers")}
                inputMode="numeric"
                value={workers}
                onChange={(text) => change({ workers: digits(text, 7) })}
              />
              <DecimalField
                name={`figures.${index}.salesMxn`}
                label={t("company-sales")}
                unit="MXN"
                value={salesMxn}
                onChange={(value) => change({ salesMxn: value })}
              />
            </RowLine>
          );
        })}
      </Rows>
      <LiveSize profile={profile} />
    </Fieldset>
  );
}

/** The size as it stands with what is typed. */
function LiveSize({ profile: { sizeSector, figures } }: { profile: TypedProfile }) {
  const [latest] = [...figures].sort((one, other) => Number(other.year) - Number(one.year));
  const isComplete =
    sizeSector !== null && latest && latest.workers !== "" && latest.salesMxn !== "";
  const input = useDebounced(
    isComplete
      ? JSON.stringify({
          sector: sizeSector,
          workers: Number(latest.workers),
          salesMxn: latest.salesMxn,
        })
      : null,
  );
  const { data: working } = useQuery(sizeQuery(input === null ? null : JSON.parse(input)));
  if (!isComplete || !working) return null;
  return (
    <div className={styles.panel} aria-live="polite">
      <SizeWorkingView working={working} />
    </div>
  );
}
