import { type Buyer, type BuyerNeed, type BuyerRow, type CapacityPeriod, commands } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { useCountries, useMarkets } from "@/components/catalogue";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { type FormRow, formRow, rowOf, withoutRow, withRow } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";

interface BuyerDialogProps {
  /** The buyer as it is kept; null for a new one. */
  row: BuyerRow | null;
  isGone?: boolean;
  onSaved?: (id: string, name: string) => void;
  onClose: () => void;
}

/** A buyer as it is typed. */
interface Typed extends Omit<Buyer, "needs"> {
  version: number | null;
  needs: FormRow<BuyerNeed>[];
}

const blankNeed: BuyerNeed = {
  code: "",
  words: "",
  volume: "",
  unit: "",
  period: "year",
  certification: "",
  destination: "",
};

/** Writes down a buyer with what it needs, or changes one. */
export function BuyerDialog({ row, isGone = false, onSaved, onClose }: BuyerDialogProps) {
  const t = useT();
  const countries = useCountries();
  const { typed, set, frame } = useRecord<Typed, string>({
    form: "buyer",
    record: row?.id ?? null,
    known: row && typedOf(row),
    blank: blank(),
    save: ({ version, ...buyer }) =>
      commands.meetingsSaveBuyer({
        id: row?.id ?? null,
        version: version ?? 0,
        buyer: { ...buyer, needs: buyer.needs.map(rowOf) },
      }),
    said: ({ name }) => t("meetings-buyer-saved", { name: name.trim() }),
    shows: ["buyers"],
    onSaved: (id) => onSaved?.(id, typed.name.trim()),
    onClose,
  });
  return (
    <RecordDialog
      title={t(row ? "meetings-buyer-edit" : "meetings-buyer-new")}
      width="wide"
      isGone={isGone}
      {...frame}
    >
      <FieldRow>
        <TextField
          name="name"
          label={t("meetings-buyer-name")}
          value={typed.name}
          onChange={(name) => set({ name })}
          autoFocus
          isRequired
        />
        <ComboBox
          name="country"
          label={t("meetings-buyer-country")}
          options={countries.options}
          value={typed.country === "" ? null : typed.country}
          onChange={(country) => set({ country: country ?? "" })}
          isRequired
        />
        <TextField
          name="city"
          label={t("meetings-buyer-city")}
          optional
          value={typed.city}
          onChange={(city) => set({ city })}
        />
        <TextField
          name="web"
          label={t("meetings-buyer-web")}
          optional
          value={typed.web}
          onChange={(web) => set({ web })}
        />
      </FieldRow>
      <Needs rows={typed.needs} onChange={(needs) => set({ needs })} />
      <TextField
        name="notes"
        label={t("meetings-buyer-notes")}
        optional
        rows={2}
        value={typed.notes}
        onChange={(notes) => set({ notes })}
      />
    </RecordDialog>
  );
}

interface NeedsProps {
  rows: FormRow<BuyerNeed>[];
  onChange: (rows: FormRow<BuyerNeed>[]) => void;
}

function Needs({ rows, onChange }: NeedsProps) {
  const t = useT();
  return (
    <Fieldset title={t("meetings-needs")} help={t("meetings-needs-help")}>
      <Rows add={t("meetings-need-add")} onAdd={() => onChange([...rows, formRow(blankNeed)])}>
        {rows.map((need, index) => (
          <RowFieldset
            key={need.key}
            title={t("meetings-need", { number: `${index + 1}` })}
            remove={t("meetings-need-remove", { number: `${index + 1}` })}
            onRemove={() => onChange(withoutRow(rows, need.key))}
          >
            <NeedFields
              at={`needs.${index}`}
              need={need}
              set={(part) => onChange(withRow(rows, need.key, part))}
            />
          </RowFieldset>
        ))}
      </Rows>
    </Fieldset>
  );
}

interface NeedFieldsProps {
  at: string;
  need: BuyerNeed;
  set: (part: Partial<BuyerNeed>) => void;
}

function NeedFields({ at, need, set }: NeedFieldsProps) {
  const t = useT();
  const markets = useMarkets();
  return (
    <>
      <FieldRow>
        <TextField
          name={`${at}.words`}
          label={t("supply-text")}
          value={need.words}
          onChange={(words) => set({ words })}
        />
        <TextField
          name={`${at}.code`}
          label={t("meetings-need-code")}
          optional
          isCode
          placeholder="0804.40"
          value={need.code}
          onChange={(code) => set({ code })}
        />
        <TextField
          name={`${at}.certification`}
          label={t("supply-part-certification")}
          optional
          value={need.certification}
          onChange={(certification) => set({ certification })}
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          name={`${at}.volume`}
          label={t("supply-part-volume")}
          optional
          value={need.volume}
          onChange={(volume) => set({ volume })}
        />
        <TextField
          name={`${at}.unit`}
          label={t("product-unit")}
          optional
          value={need.unit}
          onChange={(unit) => set({ unit })}
        />
        <Select<CapacityPeriod>
          name={`${at}.period`}
          label={t("product-period")}
          options={[
            { id: "month", label: t("per-month") },
            { id: "year", label: t("per-year") },
          ]}
          value={need.period}
          onChange={(period) => set({ period })}
        />
        <ComboBox
          name={`${at}.destination`}
          label={t("supply-part-destination")}
          optional
          options={markets.options}
          value={need.destination === "" ? null : need.destination}
          onChange={(destination) => set({ destination: destination ?? "" })}
        />
      </FieldRow>
    </>
  );
}

function blank(): Typed {
  return { version: null, name: "", country: "", city: "", web: "", notes: "", needs: [] };
}

function typedOf({ version, buyer }: BuyerRow): Typed {
  return { ...buyer, version, needs: buyer.needs.map(formRow) };
}
