import type { ProofInvolved } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { useCountries } from "@/components/catalogue";
import { Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { useT, useWords } from "@/i18n/t";
import { PartyFields } from "./PartyFields";
import type { SectionProps } from "./ProofEditor";
import { asks, involvedOf, type Role, tellings } from "./proof-form";

/** Somebody who takes part besides who certifies: by name, or as the same, several or not known. */
export function InvolvedSection({ role, value, paper, set }: SectionProps & { role: Role }) {
  const t = useT();
  const words = useWords();
  const countries = useCountries();
  const involved = involvedOf(value.proof, role);
  const change = (part: Partial<ProofInvolved>) => set({ [role]: { ...involved, ...part } });
  return (
    <Fieldset title={t(`proof-field-${role}`)}>
      <Select
        name={`${role}.who`}
        label={t("proof-field-who")}
        options={tellings[role].map((id) => ({ id, label: words(`proof-who-${id}`) }))}
        value={involved.who ?? null}
        onChange={(who) => change({ who })}
      />
      {involved.who === "named" && (
        <PartyFields
          path={`${role}.party`}
          party={involved.party ?? {}}
          onChange={(party) => change({ party })}
          isPlaced={asks(paper, role)}
          isReached={asks(paper, role) && paper.form === "certification"}
        />
      )}
      {role === "importer" && paper.form === "eur1" && (
        <ComboBox
          name="destination"
          label={t("proof-field-destination")}
          options={countries.options}
          value={value.proof.destination || null}
          onChange={(destination) => set({ destination: destination ?? "" })}
        />
      )}
    </Fieldset>
  );
}
