import type { Away, SessionRow } from "@/bridge";
import { Fieldset } from "@/components/Form";
import { RowLine, Rows } from "@/components/FormRows";
import { type FormRow, formRow, withoutRow, withRow } from "@/components/form-rows";
import type { Option } from "@/components/Option";
import { Select } from "@/components/Select";
import { useThere } from "@/components/there";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";

/** A stretch of time while it is typed. */
export type Stretch = Away;

interface StretchRowsProps {
  mission: string;
  title: string;
  /** Where the desk finds the rows. */
  name: string;
  sessions: readonly SessionRow[];
  rows: FormRow<Stretch>[];
  onChange: (rows: FormRow<Stretch>[]) => void;
}

/** Stretches of time in which somebody or something is not there, from slot to slot. */
export function StretchRows({ mission, title, name, sessions, rows, onChange }: StretchRowsProps) {
  const t = useT();
  const formats = useFormats();
  const there = useThere(mission);
  const slots = sessions.flatMap((session) => session.slots);
  const first = slots[0];
  const begins = slots.map(({ startsAt, day, from }) => ({
    id: startsAt,
    label: `${formats.day(day)} ${from}`,
  }));
  const ends = slots.map(({ endsAt, day, until }) => ({
    id: endsAt,
    label: `${formats.day(day)} ${until}`,
  }));
  return (
    <Fieldset title={title} help={first ? undefined : t("meetings-stretch-no-slots")}>
      {first && (
        <Rows
          add={t("meetings-stretch-add")}
          onAdd={() => onChange([...rows, formRow({ from: first.startsAt, until: first.endsAt })])}
        >
          {rows.map(({ key, from, until }, index) => (
            <RowLine
              key={key}
              remove={t("meetings-stretch-remove")}
              onRemove={() => onChange(withoutRow(rows, key))}
            >
              <Select
                name={`${name}.${index}.from`}
                label={t("meetings-stretch-from")}
                options={known(begins, from, there.moment)}
                value={from}
                onChange={(next) => onChange(withRow(rows, key, { from: next }))}
              />
              <Select
                name={`${name}.${index}.until`}
                label={t("meetings-stretch-until")}
                options={known(ends, until, there.moment)}
                value={until}
                onChange={(next) => onChange(withRow(rows, key, { until: next }))}
              />
            </RowLine>
          ))}
        </Rows>
      )}
    </Fieldset>
  );
}

/** The choices with a moment that is of no slot any more. */
function known(options: Option[], moment: string, say: (moment: string) => string): Option[] {
  if (options.some(({ id }) => id === moment)) return options;
  return [{ id: moment, label: say(moment) }, ...options];
}
