import type { Contact, ContactConsent } from "@/bridge";
import { Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";
import { ConsentFields } from "./ConsentFields";
import { consentOf } from "./listing-form";

interface PersonSectionProps {
  contacts: readonly Contact[];
  consent: ContactConsent | null;
  onChange: (consent: ContactConsent | null) => void;
}

const nobody = "";

/** The person whose data may be public too, by that person's own consent. */
export function PersonSection({ contacts, consent, onChange }: PersonSectionProps) {
  const t = useT();
  const people = contacts.flatMap(({ id, name, role }) =>
    id === null ? [] : [{ id, label: name, detail: role }],
  );
  const choose = (id: string) => {
    const person = people.find((one) => one.id === id);
    onChange(person ? consentOf({ id, name: person.label }) : null);
  };
  return (
    <Fieldset title={t("directory-person")} help={t("directory-person-help")}>
      <Select
        name="contact.id"
        label={t("column-directory-listings-contact-id")}
        options={[{ id: nobody, label: t("directory-person-none") }, ...people]}
        value={consent?.id ?? nobody}
        onChange={choose}
      />
      {consent && (
        <ConsentFields
          at="contact."
          labels={{
            givenOn: t("directory-person-given-on"),
            means: t("directory-person-means"),
            endsOn: t("directory-person-ends-on"),
          }}
          consent={consent}
          onChange={(part) => onChange({ ...consent, ...part })}
        />
      )}
    </Fieldset>
  );
}
