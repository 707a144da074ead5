import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { commands, type OfficeHoliday } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button, IconButton } from "@/components/Button";
import { failed } from "@/components/failed";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { HolidayDialog } from "./HolidayDialog";
import { PrivacyFrame } from "./PrivacyFrame";
import { holidaysQuery } from "./queries";

/** The days that are no business days: those of the law, and those of the office. */
export function HolidaysPage() {
  const t = useT();
  const desk = useQuery(deskStateQuery);
  const thisYear = Number(desk.data?.today.slice(0, 4) ?? 0);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isAdding, setAdding] = useState(false);
  const year = chosen ?? thisYear;
  const days = useQuery({ ...holidaysQuery(year), enabled: year > 0 });
  const failure = failed([desk, days]);
  const years = [thisYear - 1, thisYear, thisYear + 1].map((one) => `${one}`);
  return (
    <PrivacyFrame
      current="/privacy/holidays"
      actions={
        <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
          {t("holidays-add")}
        </Button>
      }
    >
      {desk.data && (
        <Select
          label={t("holidays-year")}
          options={years.map((one) => ({ id: one, label: one }))}
          value={`${year}`}
          onChange={(one) => setChosen(Number(one))}
        />
      )}
      {failure && <ErrorView {...failure} />}
      {!days.data && !failure && <Skeleton rows={8} />}
      {days.data && (
        <>
          <Statutory days={days.data.statutory} />
          <Own year={year} rows={days.data.added} />
        </>
      )}
      {isAdding && <HolidayDialog onClose={() => setAdding(false)} />}
    </PrivacyFrame>
  );
}

function Statutory({ days }: { days: readonly { day: string; rule: string | null }[] }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  return (
    <Section title={t("holidays-law")} help={t("holidays-law-help")}>
      <ListTable
        label={t("holidays-law")}
        rows={days}
        rowId={({ day }) => day}
        columns={[
          { id: "day", label: t("holidays-day"), show: ({ day }) => formats.day(day) },
          { id: "name", label: t("holidays-name"), show: ({ rule }) => words(`holiday-${rule}`) },
        ]}
      />
    </Section>
  );
}

interface OwnProps {
  year: number;
  rows: readonly OfficeHoliday[];
}

function Own({ year, rows }: OwnProps) {
  const t = useT();
  const formats = useFormats();
  const client = useQueryClient();
  const part = useRef<HTMLDivElement>(null);
  const removing = useMutation({
    mutationFn: (id: string) => commands.privacyRemoveHoliday(id),
    onSuccess: async () => {
      await client.invalidateQueries(holidaysQuery(year));
      // The button that had the focus is gone with its row.
      part.current?.focus();
      await notifyUndoable(t("holidays-removed"));
    },
    onError: notifyError,
  });
  const isNone = rows.length === 0;
  return (
    <Section title={t("holidays-own")} {...(isNone && { help: t("holidays-own-none") })}>
      <div ref={part} tabIndex={-1}>
        {!isNone && (
          <ListTable
            label={t("holidays-own")}
            rows={rows}
            rowId={({ id }) => id}
            columns={[
              {
                id: "day",
                label: t("holidays-day"),
                show: ({ firstDay, lastDay }) =>
                  firstDay === lastDay
                    ? formats.day(firstDay)
                    : formats.dayRange(firstDay, lastDay),
              },
              { id: "name", label: t("holidays-name"), show: ({ name }) => name },
              {
                id: "actions",
                label: t("holidays-actions"),
                align: "end",
                show: ({ id, name }) => (
                  <IconButton
                    icon={Trash2}
                    label={t("holidays-remove", { name })}
                    onPress={() => removing.mutate(id)}
                  />
                ),
              },
            ]}
          />
        )}
      </div>
    </Section>
  );
}
