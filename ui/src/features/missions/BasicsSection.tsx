import { ComboBox } from "@/components/ComboBox";
import { useCountries, useMarkets, useSectors } from "@/components/catalogue";
import { RadioGroup } from "@/components/choices";
import { FieldRow, Fieldset } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import type { SectionProps } from "./section";

/** What the mission is, where it goes and for whom. */
export function BasicsSection({ mission, set }: SectionProps) {
  const t = useT();
  const countries = useCountries();
  return (
    <Fieldset title={t("mission-section-basics")}>
      <TextField
        name="name"
        label={t("mission-name")}
        value={mission.name}
        onChange={(name) => set({ name })}
        isPublished
        isRequired
      />
      <RadioGroup
        name="kind"
        label={t("mission-kind")}
        options={[
          { id: "mission", label: t("mission-kind-mission") },
          { id: "fair", label: t("mission-kind-fair") },
          { id: "buyers_meeting", label: t("mission-kind-buyers-meeting") },
        ]}
        value={mission.kind}
        onChange={(kind) => set({ kind })}
      />
      <FieldRow>
        <ComboBox
          name="country"
          label={t("mission-country")}
          options={countries.options}
          value={mission.country === "" ? null : mission.country}
          onChange={(country) => set({ country: country ?? "" })}
          isRequired
        />
        <TextField
          name="city"
          label={t("mission-city")}
          value={mission.city}
          onChange={(city) => set({ city })}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="venue"
          label={t("mission-venue")}
          optional
          value={mission.venue}
          onChange={(venue) => set({ venue })}
        />
        <TextField
          name="organiser"
          label={t("mission-organiser")}
          optional
          value={mission.organiser}
          onChange={(organiser) => set({ organiser })}
        />
      </FieldRow>
      <Reach mission={mission} set={set} />
      <TextField
        name="description"
        label={t("mission-description")}
        optional
        rows={4}
        value={mission.description}
        onChange={(description) => set({ description })}
        isPublished
      />
    </Fieldset>
  );
}

function Reach({ mission, set }: SectionProps) {
  const t = useT();
  const markets = useMarkets();
  const sectors = useSectors();
  return (
    <FieldRow>
      <PickField
        name="sectors"
        label={t("mission-sectors")}
        optional
        options={sectors.options}
        value={mission.sectors}
        onChange={(next) => set({ sectors: next })}
      />
      <PickField
        name="markets"
        label={t("mission-markets")}
        optional
        options={markets.options}
        value={mission.markets}
        onChange={(next) => set({ markets: next })}
      />
    </FieldRow>
  );
}
