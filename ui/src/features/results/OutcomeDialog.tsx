import { useQuery } from "@tanstack/react-query";
import { commands, type OutcomeRow } from "@/bridge";
import { deskStateQuery, missionQuery } from "@/bridge/queries";
import { useMarkets } from "@/components/catalogue";
import { Checkbox } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { FieldRow } from "@/components/Form";
import { withoutRow, withRow } from "@/components/form-rows";
import { PickField } from "@/components/PickField";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import {
  blankOutcome,
  digits,
  nextSale,
  outcomeOf,
  type TypedOutcome,
  typedOutcome,
} from "./outcome-form";
import { outcomesQuery } from "./queries";
import { useResultName } from "./result-words";
import { SaleRows } from "./SaleRows";

interface OutcomeDialogProps {
  mission: string;
  row: OutcomeRow;
  isGone: boolean;
  /** It was kept, or given up. */
  onDone: () => void;
}

/** Writes down what a company reports at a horizon, or changes it while the company has not confirmed it. */
export function OutcomeDialog(props: OutcomeDialogProps) {
  const { data: desk } = useQuery(deskStateQuery);
  const { data: detail } = useQuery(missionQuery(props.mission));
  if (!desk || !detail) return null;
  return <OutcomeForm {...props} today={desk.today} country={detail.mission.country} />;
}

interface OutcomeFormProps extends OutcomeDialogProps {
  today: string;
  /** That of the mission. */
  country: string;
}

function OutcomeForm({ mission, row, isGone, today, country, onDone }: OutcomeFormProps) {
  const t = useT();
  const nameOf = useResultName();
  const markets = useMarkets();
  const { typed, set, frame } = useRecord<TypedOutcome>({
    form: "mission-result",
    record: `${row.registrationId} ${row.horizon}`,
    known: typedOutcome(row),
    blank: blankOutcome(today),
    save: (outcome) =>
      commands.resultsReport({
        id: row.id,
        version: outcome.version ?? 0,
        registrationId: row.registrationId,
        horizon: row.horizon,
        outcome: outcomeOf(outcome),
      }),
    said: () => t("outcomes-saved", { name: nameOf(row) }),
    shows: outcomesQuery(mission).queryKey,
    onClose: onDone,
  });
  return (
    <RecordDialog title={nameOf(row)} width="wide" isGone={isGone} {...frame}>
      <SaleRows
        sales={typed.sales}
        onAdd={() => set({ sales: [...typed.sales, nextSale(typed.sales, { country })] })}
        onChange={(key, part) => set({ sales: withRow(typed.sales, key, part) })}
        onRemove={(key) => set({ sales: withoutRow(typed.sales, key) })}
      />
      <Checkbox
        name="isFirstExport"
        isSelected={typed.isFirstExport}
        onChange={(isFirstExport) => set({ isFirstExport })}
      >
        {t("outcomes-first-export")}
      </Checkbox>
      <FieldRow>
        <PickField
          name="newMarkets"
          label={t("outcomes-new-markets")}
          help={t("outcomes-new-markets-help")}
          optional
          options={markets.options}
          value={typed.newMarkets}
          onChange={(newMarkets) => set({ newMarkets })}
        />
        <TextField
          name="jobs"
          label={t("outcomes-jobs")}
          help={t("outcomes-jobs-help")}
          optional
          inputMode="numeric"
          value={typed.jobs}
          onChange={(jobs) => set({ jobs: digits(jobs) })}
        />
        <DateField
          name="reportedOn"
          label={t("outcomes-reported-on")}
          value={typed.reportedOn === "" ? null : typed.reportedOn}
          onChange={(reportedOn) => set({ reportedOn: reportedOn ?? "" })}
          isRequired
        />
      </FieldRow>
      <TextField
        name="notes"
        label={t("outcomes-notes")}
        help={t("outcomes-notes-help")}
        optional
        rows={3}
        value={typed.notes}
        onChange={(notes) => set({ notes })}
      />
    </RecordDialog>
  );
}
