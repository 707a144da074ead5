import type { BulkField, BulkForm, ExportExperience, MarketStatus, WordsChange } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets, useSectors, useStates } from "@/components/catalogue";
import { CheckboxGroup, RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { FieldRow } from "@/components/Form";
import type { Option } from "@/components/Option";
import { PickField } from "@/components/PickField";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";

/** What companies can be put with: names for where they go, identities for what they leave. */
export interface GroupChoices {
  tags: { put: readonly Option[]; take: readonly Option[] };
  rosters: { put: readonly Option[]; take: readonly Option[] };
}

interface BulkFieldsProps {
  value: BulkForm;
  onChange: (part: Partial<BulkForm>) => void;
  groups: GroupChoices;
}

/** What is set for many companies: only what is chosen first. */
export function BulkFields({ value, onChange, groups }: BulkFieldsProps) {
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
      {has("tags") && (
        <>
          <PickField
            name="putTags"
            label={t("tags-put")}
            options={groups.tags.put}
            make={(name) => t("tags-make", { name })}
            value={value.putTags}
            onChange={(putTags) => onChange({ putTags })}
          />
          <PickField
            label={t("tags-take")}
            options={groups.tags.take}
            value={value.takeTags}
            onChange={(takeTags) => onChange({ takeTags })}
          />
        </>
      )}
      {has("rosters") && (
        <>
          <PickField
            name="putRosters"
            label={t("rosters-put")}
            options={groups.rosters.put}
            make={(name) => t("rosters-make", { name })}
            value={value.putRosters}
            onChange={(putRosters) => onChange({ putRosters })}
          />
          <PickField
            label={t("rosters-take")}
            options={groups.rosters.take}
            value={value.takeRosters}
            onChange={(takeRosters) => onChange({ takeRosters })}
          />
        </>
      )}
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

type PartProps = Omit<BulkFieldsProps, "groups">;

function SectorFields({ value, onChange }: PartProps) {
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

function StateField({ value, onChange }: PartProps) {
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

function MarketFields({ value, onChange }: PartProps) {
  const t = useT();
  const markets = useMarkets();
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
          options={[
            { id: "interested", label: t("market-status-interested") },
            { id: "exploring", label: t("market-status-exploring") },
            { id: "exporting", label: t("market-status-exporting") },
            { id: "paused", label: t("market-status-paused") },
          ]}
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
