import { LayoutGrid } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { centimetresOf } from "./metres";
import { blankHall, type TypedHall } from "./plan-form";

/** A plan has no more booths than can be looked at. */
const most = 400;

interface HallFieldsProps {
  /** How many booths there are, which would go. */
  count: number;
  /** How many companies would lose their booth. */
  losing: (hall: TypedHall) => number;
  onMake: (hall: TypedHall) => void;
}

/** Makes the booths of a regular hall at once: so many rows of so many. */
export function HallFields({ count, losing, onMake }: HallFieldsProps) {
  const t = useT();
  const [hall, setHall] = useState(blankHall);
  const set = (part: Partial<TypedHall>) => setHall((now) => ({ ...now, ...part }));
  const booths = Number(hall.rows) * Number(hall.columns);
  const isSized = centimetresOf(hall.width) > 0 && centimetresOf(hall.depth) > 0;
  const isPossible = booths > 0 && booths <= most && isSized;
  const lost = isPossible && count > 0 ? losing(hall) : 0;
  const digits = (text: string) => text.replace(/\D/g, "").slice(0, 3);
  return (
    <Fieldset title={t("ready-hall")} help={t("ready-hall-help")}>
      <FieldRow>
        <TextField
          label={t("ready-hall-rows")}
          inputMode="numeric"
          value={hall.rows}
          onChange={(rows) => set({ rows: digits(rows) })}
        />
        <TextField
          label={t("ready-hall-columns")}
          inputMode="numeric"
          value={hall.columns}
          onChange={(columns) => set({ columns: digits(columns) })}
        />
        <DecimalField
          label={t("ready-hall-width")}
          unit="m"
          value={hall.width}
          onChange={(width) => set({ width })}
        />
        <DecimalField
          label={t("ready-hall-depth")}
          unit="m"
          value={hall.depth}
          onChange={(depth) => set({ depth })}
        />
        <DecimalField
          label={t("ready-hall-aisle")}
          unit="m"
          value={hall.aisle}
          onChange={(aisle) => set({ aisle })}
        />
      </FieldRow>
      <Checkbox isSelected={hall.isPaired} onChange={(isPaired) => set({ isPaired })}>
        {t("ready-hall-paired")}
      </Checkbox>
      {booths > most && (
        <Notice tone="attention">{t("ready-hall-too-many", { most: `${most}` })}</Notice>
      )}
      {lost > 0 && <Notice tone="attention">{t("ready-hall-lost", { count: lost })}</Notice>}
      <div>
        <Button icon={LayoutGrid} isDisabled={!isPossible} onPress={() => onMake(hall)}>
          {count === 0
            ? t("ready-hall-make", { count: booths })
            : t("ready-hall-replace", { count: booths })}
        </Button>
      </div>
    </Fieldset>
  );
}
