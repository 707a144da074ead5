import { BridgeError, commands, type Delegate, type Problem, type RegistrationRow } from "@/bridge";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { type FormRow, formRow, rowOf, withoutRow, withRow } from "@/components/form-rows";
import { ReachFields } from "@/components/ReachFields";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { type Asking, AskingFields } from "./Frozen";
import { PartyField } from "./PartyField";
import { useParties } from "./parties";
import { freezeQuery } from "./queries";

/** Other people of a company, as they are typed. */
interface TypedPeople extends Asking {
  version: number | null;
  company: string | null;
  /** None before the company is chosen. */
  people: FormRow<Delegate>[] | null;
}

/** What the desk would say where no company is chosen. */
const noCompany: Problem = { field: "company", code: "required", params: {} };

const blankPerson: Delegate = { id: null, name: "", role: "", mail: "", phone: "" };

/** Asks that a company sends other people, which cannot be written at once any more. */
export function DelegatesDialog({ mission, onClose }: { mission: string; onClose: () => void }) {
  const t = useT();
  const { rows } = useParties(mission);
  const registrationOf = (id: string | null): RegistrationRow | undefined =>
    rows.find((row) => row.id === id);
  const { typed, set, frame } = useRecord<TypedPeople>({
    form: "change-delegates",
    record: mission,
    known: null,
    blank: { version: null, company: null, people: null, askedBy: "", why: "" },
    save: async ({ company, people, askedBy, why }) => {
      const registration = registrationOf(company);
      if (!registration) throw new BridgeError({ code: "mission.invalid", problems: [noCompany] });
      return commands.readyRequestChange({
        change: {
          of: "delegates",
          edit: {
            registrationId: registration.id,
            version: registration.version,
            delegates: (people ?? []).map(rowOf),
            products: registration.productIds,
          },
        },
        words: { askedBy, why },
      });
    },
    said: () => t("ready-requested"),
    shows: freezeQuery(mission).queryKey,
    onClose,
  });
  const people = typed.people ?? [];
  return (
    <RecordDialog
      title={t("ready-request-delegates")}
      width="wide"
      submit={t("ready-request")}
      {...frame}
    >
      <PartyField
        name="company"
        mission={mission}
        label={t("registration-company")}
        value={typed.company}
        onChange={(company) =>
          set({ company, people: registrationOf(company)?.delegates.map(formRow) ?? null })
        }
        isRequired
      />
      {typed.people !== null && (
        <Fieldset title={t("registration-delegates")}>
          <Rows
            add={t("delegate-add")}
            onAdd={() => set({ people: [...people, formRow(blankPerson)] })}
          >
            {people.map((person, index) => {
              const number = `${index + 1}`;
              const change = (part: Partial<Delegate>) =>
                set({ people: withRow(people, person.key, part) });
              return (
                <RowFieldset
                  key={person.key}
                  title={t("delegate-number", { number })}
                  remove={t("delegate-remove", { number })}
                  onRemove={() => set({ people: withoutRow(people, person.key) })}
                >
                  <FieldRow>
                    <TextField
                      name={`delegates.${index}.name`}
                      label={t("delegate-name")}
                      value={person.name}
                      onChange={(name) => change({ name })}
                      isRequired
                    />
                    <TextField
                      name={`delegates.${index}.role`}
                      label={t("delegate-role")}
                      optional
                      value={person.role}
                      onChange={(role) => change({ role })}
                    />
                  </FieldRow>
                  <ReachFields
                    at={`delegates.${index}.`}
                    labels={{ mail: t("delegate-mail"), phone: t("delegate-phone") }}
                    value={person}
                    onChange={change}
                  />
                </RowFieldset>
              );
            })}
          </Rows>
        </Fieldset>
      )}
      <AskingFields value={typed} onChange={set} />
    </RecordDialog>
  );
}
