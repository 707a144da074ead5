import type { FundingLimits, Mission } from "@/bridge";
import { useDebounced } from "@/components/debounced";
import { FieldRow, Fieldset } from "@/components/Form";
import { useT } from "@/i18n/t";
import { Deadlines } from "./CallFunding";
import { CountField } from "./CountField";
import { limitsOf, type TypedLimits } from "./call-form";

interface LimitsFieldsProps {
  missionId: string;
  mission: Mission;
  limits: TypedLimits;
  onChange: (limits: TypedLimits) => void;
}

/** How often somebody is supported, and by when; the days are counted as one types. */
export function LimitsFields({ missionId, mission, limits, onChange }: LimitsFieldsProps) {
  const t = useT();
  const rested = useDebounced(limits);
  const field = (name: keyof FundingLimits) => ({
    name: `funding.limits.${name}`,
    value: limits[name],
    onChange: (text: string) => onChange({ ...limits, [name]: text }),
  });
  return (
    <Fieldset title={t("funding-limits")} help={t("funding-limits-help")}>
      <FieldRow>
        <CountField {...field("mostSupports")} label={t("funding-most-supports")} />
        <CountField {...field("months")} label={t("funding-months")} />
      </FieldRow>
      <FieldRow>
        <CountField {...field("earliestDays")} label={t("funding-earliest-days")} />
        <CountField {...field("latestDays")} label={t("funding-latest-days")} />
        <CountField {...field("proofDays")} label={t("funding-proof-days")} />
      </FieldRow>
      <Deadlines missionId={missionId} mission={mission} limits={limitsOf(rested)} />
    </Fieldset>
  );
}
