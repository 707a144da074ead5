import { useQuery } from "@tanstack/react-query";
import { municipalitiesQuery } from "@/bridge/queries";
import { ComboBox } from "@/components/ComboBox";
import { useStates } from "@/components/catalogue";
import { FieldRow, Fieldset } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { type SectionProps, sectionOf } from "./section";

/** Where the company is and how it is found. */
export const PlaceSection = sectionOf(PlaceFields, [
  "state",
  "municipality",
  "address",
  "postalCode",
  "web",
]);

function PlaceFields({ profile, set }: SectionProps) {
  const t = useT();
  const states = useStates();
  const { data: municipalities = [] } = useQuery(municipalitiesQuery(profile.state ?? ""));
  return (
    <Fieldset title={t("company-section-place")}>
      <FieldRow>
        <ComboBox
          name="state"
          label={t("company-state")}
          optional
          options={states.options}
          value={profile.state}
          onChange={(state) => set({ state, municipality: null })}
        />
        <ComboBox
          key={profile.state}
          name="municipality"
          label={t("company-municipality")}
          optional
          options={municipalities.map(({ code, name }) => ({ id: code, label: name }))}
          value={profile.municipality}
          onChange={(municipality) => set({ municipality })}
          isDisabled={profile.state === null}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="address"
          label={t("company-address")}
          optional
          value={profile.address}
          onChange={(address) => set({ address })}
        />
        <TextField
          name="postalCode"
          label={t("company-postal-code")}
          optional
          inputMode="numeric"
          maxLength={5}
          value={profile.postalCode}
          onChange={(postalCode) => set({ postalCode })}
        />
      </FieldRow>
      <TextField
        name="web"
        label={t("company-web")}
        optional
        inputMode="url"
        value={profile.web}
        onChange={(web) => set({ web })}
      />
    </Fieldset>
  );
}
