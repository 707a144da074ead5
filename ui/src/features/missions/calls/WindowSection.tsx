import { memo } from "react";
import { ComboBox } from "@/components/ComboBox";
import { DateField } from "@/components/DateField";
import { FieldRow, Fieldset } from "@/components/Form";
import { useT } from "@/i18n/t";
import { useHours } from "./clock";
import type { CallSectionProps } from "./section";

type WindowSectionProps = CallSectionProps<"timeZone" | "opensAt" | "closesAt">;

import { zones } from "./zones";

/** From when until when one can apply, by the clocks of a zone. */
export const WindowSection = memo(function WindowSection({
  timeZone,
  opensAt,
  closesAt,
  set,
}: WindowSectionProps) {
  const t = useT();
  const hours = useHours();
  const here = (local: string) =>
    (local !== "" && hours(local, timeZone).here) || t("call-hour-help");
  return (
    <Fieldset title={t("call-section-window")} help={t("call-section-window-help")}>
      <ComboBox
        name="timeZone"
        label={t("call-part-time-zone")}
        options={zones}
        value={timeZone === "" ? null : timeZone}
        onChange={(zone) => set({ timeZone: zone ?? "" })}
        isRequired
      />
      <FieldRow>
        <DateField
          name="opensAt"
          label={t("call-part-opens-at")}
          help={here(opensAt)}
          hasTime
          value={opensAt}
          onChange={(hour) => set({ opensAt: hour ?? "" })}
          isRequired
        />
        <DateField
          name="closesAt"
          label={t("call-part-closes-at")}
          help={here(closesAt)}
          hasTime
          value={closesAt}
          onChange={(hour) => set({ closesAt: hour ?? "" })}
          isRequired
        />
      </FieldRow>
    </Fieldset>
  );
});
