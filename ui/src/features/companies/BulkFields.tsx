import type { BulkField, BulkForm, ExportExperience, MarketStatus, WordsChange } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets, useSectors, useStates } from "@/components/catalogue";
import { CheckboxGroup, RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { FieldRow } from "@/components/Form";
import { failed } from "@/components/failed";
import type { Option } from "@/components/Option";
import { PickField } from "@/components/PickField";
import { Select } from "@/components/Select";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { type GroupChoices, useRosterChoices, useTagChoices } from "./group-choices";
import { useMarketStatuses } from "./markets/MarketStatusBadge";

interface BulkFieldsProps {
  value: BulkForm;
  onChange: (part: Partial<BulkForm>) => void;
}

/** What is set for many companies: only what is chosen first. */
export function BulkFields({ value, onChange }: BulkFieldsProps) {
  const t = useT();
  const has = (field: BulkField) => value.fields.includes(field);
  const fields: readonly Option<BulkField>[] = [
    { id: "tags", label: t("bulk-field-tags") },
    { id: "rosters", label: t("bulk-field-rosters") },
    { id: "sectors", label: t("bulk-field-sectors") },
    { id: "state", label: t("bulk-field-state") },
    { id: "experience", label: t("bulk-field-experience") },
    { id: "market", label: t("bulk-field-market") },
    { id: "status", label: t("bulk-field-status") },
  ];
  return (
    <>
      <CheckboxGroup
        name="fields"
        label={t("bulk-fields")}
        options={fields}
        value={value.fields}
        onChange={(chosen) =>
          onChange({ fields: fields.map(({ id }) => id).filter((id) => chosen.includes(id)) })
        }
      />
      {has("tags") && <TagFields value={value} onChange={onChange} />}
      {has("rosters") && <RosterFields value={value} onChange={onChange} />}
      {has("sectors") && <SectorFields value={value} onChange={onChange} />}
      {has("state") && <StateField value={value} onChange={onChange} />}
      {has("experience") && (
        <RadioGroup<ExportExperience>
          name="experience"
          label={t("bulk-field-experience")}
          options={[
            { id: "none", label: t("experience-none") },
            { id: "occasional", label: t("experience-occasional") },
            { id: "regular", label: t("experience-regular") },
          ]}
          value={value.experience}
          onChange={(experience) => onChange({ experience })}
        />
      )}
      {has("market") && <MarketFields value={value} onChange={onChange} />}
      {has("status") && (
        <TextField
          name="reason"
          label={t("company-archive-reason")}
          rows={2}
          value={value.reason}
          onChange={(reason) => onChange({ reason })}
          isRequired
        />
      )}
    </>
  );
}

function TagFields({ value, onChange }: BulkFieldsProps) {
  const t = useT();
  return (
    <PutAndTake
      choices={useTagChoices()}
      put={{ name: "putTags", label: t("tags-put"), value: value.putTags }}
      onPut={(putTags) => onChange({ putTags })}
      take={{ label: t("tags-take"), value: value.takeTags }}
      onTake={(takeTags) => onChange({ takeTags })}
    />
  );
}

function RosterFields({ value, onChange }: BulkFieldsProps) {
  const t = useT();
  return (
    <PutAndTake
      choices={useRosterChoices()}
      put={{ name: "putRosters", label: t("rosters-put"), value: value.putRosters }}
      onPut={(putRosters) => onChange({ putRosters })}
      take={{ label: t("rosters-take"), value: value.takeRosters }}
      onTake={(takeRosters) => onChange({ takeRosters })}
    />
  );
}

interface PutAndTakeProps {
  choices: GroupChoices;
  put: { name: string; label: string; value: readonly string[] };
  onPut: (names: string[]) => void;
  take: { label: string; value: readonly string[] };
  onTake: (ids: string[]) => void;
}

function PutAndTake({ choices, put, onPut, take, onTake }: PutAndTakeProps) {
  const failure = failed([choices.query]);
  return (
    <>
      <PickField
        {...put}
        options={choices.put}
        make={choices.make}
        closed={choices.closed}
        onChange={onPut}
      />
      <PickField {...take} options={choices.take} onChange={onTake} />
      {failure && <ErrorView {...failure} />}
    </>
  );
}

function SectorFields({ value, onChange }: BulkFieldsProps) {
  const t = useT();
  const sectors = useSectors();
  return (
    <FieldRow>
      <Select<WordsChange>
        label={t("bulk-sectors-how")}
        options={[
          { id: "add", label: t("bulk-sectors-add") },
          { id: "remove", label: t("bulk-sectors-remove") },
          { id: "set", label: t("bulk-sectors-set") },
        ]}
        value={value.sectorsHow}
        onChange={(sectorsHow) => onChange({ sectorsHow })}
      />
      <PickField
        name="sectors"
        label={t("company-sectors")}
        options={sectors.options}
        value={value.sectors}
        onChange={(chosen) => onChange({ sectors: chosen })}
      />
    </FieldRow>
  );
}

function StateField({ value, onChange }: BulkFieldsProps) {
  const t = useT();
  const states = useStates();
  return (
    <ComboBox
      name="state"
      label={t("company-state")}
      help={t("bulk-state-help")}
      options={[{ id: "none", label: t("bulk-state-none") }, ...states.options]}
      value={value.state === "" ? "none" : value.state}
      onChange={(code) => onChange({ state: code === null || code === "none" ? "" : code })}
    />
  );
}

function MarketFields({ value, onChange }: BulkFieldsProps) {
  const t = useT();
  const markets = useMarkets();
  const statuses = useMarketStatuses();
  const { marketStatus } = value;
  const set = (part: Partial<typeof marketStatus>) =>
    onChange({ marketStatus: { ...marketStatus, ...part } });
  return (
    <>
      <FieldRow>
        <ComboBox
          name="market"
          label={t("market-name")}
          options={markets.options}
          value={value.market === "" ? null : value.market}
          onChange={(code) => onChange({ market: code ?? "" })}
          isRequired
        />
        <Select<MarketStatus>
          name="status"
          label={t("market-status")}
          options={statuses}
          value={marketStatus.status}
          onChange={(status) => set({ status })}
        />
        <DateField
          name="on"
          label={t("market-status-since")}
          value={marketStatus.on}
          onChange={(day) => set({ on: day ?? "" })}
          isRequired
        />
      </FieldRow>
      <TextField
        name="note"
        label={t("market-status-note")}
        optional
        rows={2}
        value={marketStatus.note}
        onChange={(note) => set({ note })}
      />
    </>
  );
}
