import { ComboBox } from "@/components/ComboBox";
import { DateField } from "@/components/DateField";
import { FieldRow, Fieldset } from "@/components/Form";
import { useT } from "@/i18n/t";
import { useHours } from "./clock";
import type { CallSectionProps } from "./section";
import { zones } from "./zones";

/** From when until when one can apply, by the clocks of a zone. */
export function WindowSection({ call, set }: CallSectionProps) {
  const t = useT();
  const hours = useHours();
  const here = (local: string) =>
    (local !== "" && hours(local, call.timeZone).here) || t("call-hour-help");
  return (
    <Fieldset title={t("call-section-window")} help={t("call-section-window-help")}>
      <ComboBox
        name="timeZone"
        label={t("call-part-time-zone")}
        options={zones}
        value={call.timeZone === "" ? null : call.timeZone}
        onChange={(zone) => set({ timeZone: zone ?? "" })}
        isRequired
      />
      <FieldRow>
        <DateField
          name="opensAt"
          label={t("call-part-opens-at")}
          help={here(call.opensAt)}
          hasTime
          value={call.opensAt}
          onChange={(opensAt) => set({ opensAt: opensAt ?? "" })}
          isRequired
        />
        <DateField
          name="closesAt"
          label={t("call-part-closes-at")}
          help={here(call.closesAt)}
          hasTime
          value={call.closesAt}
          onChange={(closesAt) => set({ closesAt: closesAt ?? "" })}
          isRequired
        />
      </FieldRow>
    </Fieldset>
  );
}
