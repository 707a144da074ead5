import { Plus, Trash2 } from "lucide-react";
import type { Contact } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { FieldRow, Fieldset } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { type Keyed, keyed } from "./profile-form";
import { type SectionProps, sectionOf, withoutRow, withRow } from "./section";

const blank: Contact = { id: null, name: "", role: "", mail: "", phone: "", isPrimary: false };

/** The people to speak with; one of them is the first to call. */
export const ContactsSection = sectionOf(ContactItems, ["contacts"]);

function ContactItems({ profile: { contacts }, set }: SectionProps) {
  const t = useT();
  const add = () =>
    set({ contacts: [...contacts, keyed({ ...blank, isPrimary: contacts.length === 0 })] });
  const change = (key: string, part: Partial<Contact>) => {
    const others = part.isPrimary
      ? contacts.map((contact) => ({ ...contact, isPrimary: false }))
      : contacts;
    set({ contacts: withRow(others, key, part) });
  };
  return (
    <Fieldset title={t("company-contacts")}>
      <div className={styles.items}>
        {contacts.map((contact, index) => (
          <ContactFields
            key={contact.key}
            contact={contact}
            index={index}
            onChange={(part) => change(contact.key, part)}
            onRemove={() => set({ contacts: withoutRow(contacts, contact.key) })}
          />
        ))}
      </div>
      <div>
        <Button icon={Plus} onPress={add}>
          {t("contact-add")}
        </Button>
      </div>
    </Fieldset>
  );
}

interface ContactFieldsProps {
  contact: Keyed<Contact>;
  index: number;
  onChange: (part: Partial<Contact>) => void;
  onRemove: () => void;
}

function ContactFields({ contact, index, onChange, onRemove }: ContactFieldsProps) {
  const t = useT();
  const at = `contacts.${index}`;
  const number = String(index + 1);
  return (
    <fieldset className={styles.item} aria-label={t("contact-number", { number })}>
      <div className={styles.itemHead}>
        {t("contact-number", { number })}
        <IconButton icon={Trash2} label={t("contact-remove", { number })} onPress={onRemove} />
      </div>
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
      <FieldRow>
        <TextField
          name={`${at}.mail`}
          label={t("contact-mail")}
          optional
          inputMode="email"
          value={contact.mail}
          onChange={(mail) => onChange({ mail })}
        />
        <TextField
          name={`${at}.phone`}
          label={t("contact-phone")}
          optional
          inputMode="tel"
          value={contact.phone}
          onChange={(phone) => onChange({ phone })}
        />
      </FieldRow>
      <Checkbox isSelected={contact.isPrimary} onChange={(isPrimary) => onChange({ isPrimary })}>
        {t("contact-primary")}
      </Checkbox>
    </fieldset>
  );
}
