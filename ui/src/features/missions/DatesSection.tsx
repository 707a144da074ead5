import { ComboBox } from "@/components/ComboBox";
import { DateField } from "@/components/DateField";
import { FieldRow, Fieldset } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { zones } from "./calls/zones";
import type { SectionProps } from "./section";

/** When it is, when companies can register, and how many can come. */
export function DatesSection({ mission, set }: SectionProps) {
  const t = useT();
  return (
    <Fieldset title={t("mission-section-dates")}>
      <FieldRow>
        <DateField
          name="startsOn"
          label={t("mission-starts")}
          value={mission.startsOn}
          onChange={(day) =>
            set({ startsOn: day ?? "", ...(mission.endsOn === "" && { endsOn: day ?? "" }) })
          }
          isRequired
        />
        <DateField
          name="endsOn"
          label={t("mission-ends")}
          value={mission.endsOn}
          onChange={(day) => set({ endsOn: day ?? "" })}
          isRequired
        />
        <ComboBox
          name="timeZone"
          label={t("mission-time-zone")}
          options={zones}
          value={mission.timeZone === "" ? null : mission.timeZone}
          onChange={(zone) => set({ timeZone: zone ?? "" })}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name="opensAt"
          label={t("mission-opens")}
          help={t("mission-opens-help")}
          optional
          hasTime
          value={mission.opensAt}
          onChange={(opensAt) => set({ opensAt })}
        />
        <DateField
          name="closesAt"
          label={t("mission-closes")}
          help={t("mission-closes-help")}
          optional
          hasTime
          value={mission.closesAt}
          onChange={(closesAt) => set({ closesAt })}
        />
        <TextField
          name="capacity"
          label={t("mission-capacity")}
          help={t("mission-capacity-help")}
          inputMode="numeric"
          value={mission.capacity}
          onChange={(text) => set({ capacity: text.replace(/\D/g, "").slice(0, 6) })}
          isRequired
        />
      </FieldRow>
    </Fieldset>
  );
}
