import type { Contact } from "@/bridge";
import { Checkbox } from "@/components/choices";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { type FormRow, formRow, withoutRow, withRow } from "@/components/form-rows";
import { ReachFields } from "@/components/ReachFields";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { type SectionProps, sectionOf } from "./section";

const blank: Contact = { id: null, name: "", role: "", mail: "", phone: "", isPrimary: false };

/** The people to speak with; one of them is the first to call. */
export const ContactsSection = sectionOf(ContactItems, ["contacts"]);

function ContactItems({ profile: { contacts }, set }: SectionProps) {
  const t = useT();
  const add = () =>
    set({ contacts: [...contacts, formRow({ ...blank, isPrimary: contacts.length === 0 })] });
  const change = (key: string, part: Partial<Contact>) => {
    const others = part.isPrimary
      ? contacts.map((contact) => ({ ...contact, isPrimary: false }))
      : contacts;
    set({ contacts: withRow(others, key, part) });
  };
  return (
    <Fieldset title={t("company-contacts")}>
      <Rows add={t("contact-add")} onAdd={add}>
        {contacts.map((contact, index) => (
          <ContactFields
            key={contact.key}
            contact={contact}
            index={index}
            onChange={(part) => change(contact.key, part)}
            onRemove={() => set({ contacts: withoutRow(contacts, contact.key) })}
          />
        ))}
      </Rows>
    </Fieldset>
  );
}

interface ContactFieldsProps {
  contact: FormRow<Contact>;
  index: number;
  onChange: (part: Partial<Contact>) => void;
  onRemove: () => void;
}

function ContactFields({ contact, index, onChange, onRemove }: ContactFieldsProps) {
  const t = useT();
  const at = `contacts.${index}`;
  const of = { number: String(index + 1) };
  return (
    <RowFieldset
      title={t("contact-number", of)}
      remove={t("contact-remove", of)}
      onRemove={onRemove}
    >
      <FieldRow>
        <TextField
          name={`${at}.name`}
          label={t("contact-name")}
          value={contact.name}
          onChange={(name) => onChange({ name })}
          isRequired
        />
        <TextField
          name={`${at}.role`}
          label={t("contact-role")}
          optional
          value={contact.role}
          isPublished
          onChange={(role) => onChange({ role })}
        />
      </FieldRow>
      <ReachFields
        at={`${at}.`}
        labels={{ mail: t("contact-mail"), phone: t("contact-phone") }}
        value={contact}
        onChange={onChange}
      />
      <Checkbox isSelected={contact.isPrimary} onChange={(isPrimary) => onChange({ isPrimary })}>
        {t("contact-primary")}
      </Checkbox>
    </RowFieldset>
  );
}
