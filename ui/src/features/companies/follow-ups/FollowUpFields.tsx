import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { FieldRow } from "@/components/Form";
import { PersonField } from "@/components/PersonField";
import { SearchComboBox } from "@/components/SearchComboBox";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { DueField } from "./DueField";
import type { TypedFollowUp } from "./follow-up-form";

interface FollowUpFieldsProps {
  /** The company; none where it is still to be chosen. */
  company: string | null;
  today: string;
  typed: TypedFollowUp;
  set: (part: Partial<TypedFollowUp>) => void;
}

/** What is to be done, by when, by whom, and what it is about. */
export function FollowUpFields({ company, today, typed, set }: FollowUpFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        name="what"
        label={t("follow-up-what")}
        placeholder={t("follow-up-what-example")}
        value={typed.what}
        onChange={(what) => set({ what })}
        autoFocus={company !== null}
        isRequired
      />
      <DueField
        name="dueOn"
        today={today}
        value={typed.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <PersonField
        name="person"
        label={t("follow-up-person")}
        value={typed.person}
        onChange={(person) => set({ person })}
      />
      {company !== null && <About company={company} typed={typed} set={set} />}
      <SearchComboBox
        name="mission"
        label={t("follow-up-mission")}
        optional
        picked={typed.mission}
        onPick={(found) => set({ mission: found && { id: found.id, label: found.name } })}
        queryKey={["missions", "follow-up"]}
        find={findMissions}
        optionOf={({ id, name, city }) => ({ id, label: name, detail: city })}
      />
    </>
  );
}

function About({
  company,
  typed,
  set,
}: Pick<FollowUpFieldsProps, "typed" | "set"> & { company: string }) {
  const t = useT();
  const { data } = useQuery(companyQuery(company));
  const none = { id: "", label: t("follow-up-none-of-these") };
  const contacts = (data?.profile.contacts ?? []).flatMap(({ id, name }) =>
    id === null ? [] : [{ id, label: name }],
  );
  const products = (data?.profile.products ?? []).flatMap(({ id, description }) =>
    id === null ? [] : [{ id, label: description }],
  );
  if (contacts.length === 0 && products.length === 0) return null;
  return (
    <FieldRow>
      {contacts.length > 0 && (
        <Select
          name="contact"
          label={t("follow-up-contact")}
          optional
          options={[none, ...contacts]}
          value={typed.contact ?? ""}
          onChange={(contact) => set({ contact: contact || null })}
        />
      )}
      {products.length > 0 && (
        <Select
          name="product"
          label={t("follow-up-product")}
          optional
          options={[none, ...products]}
          value={typed.product ?? ""}
          onChange={(product) => set({ product: product || null })}
        />
      )}
    </FieldRow>
  );
}

/** The missions that match what is typed. */
async function findMissions(text: string) {
  const filter = { text, kinds: [], from: null, to: null, after: null, limit: 20 };
  return (await commands.missionsList(filter)).rows;
}
