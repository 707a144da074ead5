import { FieldRow, Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import { PartyFields } from "./PartyFields";
import type { SectionProps } from "./ProofEditor";
import { asks, involvedOf, roles } from "./proof-form";

/** Who certifies, and in what capacity. */
export function SignerSection({ value, paper, set }: SectionProps) {
  const t = useT();
  const words = useWords();
  const { proof } = value;
  // Whoever certifies as the exporter or the importer gives the address that is asked there.
  const isInPlaceOfAnother = roles.some(
    (role) => asks(paper, role) && involvedOf(proof, role).who === "certifier",
  );
  const isAuthorised = proof.capacity === "approved-exporter";
  return (
    <Fieldset title={t("proof-field-certifier")} help={t("proof-certifier-help")}>
      <FieldRow>
        <Select
          name="capacity"
          label={t("proof-field-capacity")}
          options={paper.capacities.map((id) => ({ id, label: words(`proof-capacity-${id}`) }))}
          value={proof.capacity ?? null}
          onChange={(capacity) => set({ capacity })}
        />
        {isAuthorised && (
          <TextField
            name="authorisation"
            label={t("proof-field-authorisation")}
            value={proof.authorisation ?? ""}
            onChange={(authorisation) => set({ authorisation })}
          />
        )}
      </FieldRow>
      <PartyFields
        path="certifier"
        party={proof.certifier ?? {}}
        onChange={(certifier) => set({ certifier })}
        isPlaced={asks(paper, "certifier") || isInPlaceOfAnother}
        isReached={asks(paper, "certifier")}
      />
      <FieldRow>
        <TextField
          name="title"
          label={t("proof-field-title")}
          optional={!asks(paper, "certifier-title")}
          value={proof.title ?? ""}
          onChange={(title) => set({ title })}
        />
        <TextField
          name="company"
          label={t("proof-field-company")}
          optional
          value={proof.company ?? ""}
          onChange={(company) => set({ company })}
        />
      </FieldRow>
    </Fieldset>
  );
}
