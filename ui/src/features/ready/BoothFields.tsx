import type { BoothKind, BoothSide } from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { RowFieldset } from "@/components/FormRows";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import type { TypedBooth } from "./plan-form";

const kinds = [
  "built",
  "space",
  "table",
  "office",
  "common",
] as const satisfies readonly BoothKind[];
const sides = ["top", "right", "bottom", "left"] as const satisfies readonly BoothSide[];

interface BoothFieldsProps {
  /** Its place among the booths of the plan. */
  at: number;
  booth: TypedBooth;
  onChange: (part: Partial<TypedBooth>) => void;
  onRemove: () => void;
}

/** The booth that is chosen on the plan, while it is typed. */
export function BoothFields({ at, booth, onChange, onRemove }: BoothFieldsProps) {
  const t = useT();
  const words = useWords();
  const title = t("ready-booth", { number: booth.number });
  const lengths = [
    { part: "left", name: "leftCm", label: t("ready-from-left") },
    { part: "top", name: "topCm", label: t("ready-from-top") },
    { part: "width", name: "widthCm", label: t("ready-width") },
    { part: "depth", name: "depthCm", label: t("ready-depth") },
  ] as const;
  return (
    <RowFieldset title={title} remove={t("ready-remove-one", { name: title })} onRemove={onRemove}>
      <FieldRow>
        <TextField
          name={`booths.${at}.number`}
          label={t("ready-booth-number")}
          value={booth.number}
          onChange={(number) => onChange({ number })}
          isRequired
        />
        <Select<BoothKind>
          name={`booths.${at}.kind`}
          label={t("ready-booth-what")}
          options={kinds.map((id) => ({ id, label: words(`booth-kind-${id}`) }))}
          value={booth.kind}
          onChange={(kind) => onChange({ kind })}
        />
      </FieldRow>
      <FieldRow>
        {lengths.map(({ part, name, label }) => (
          <DecimalField
            key={part}
            name={`booths.${at}.${name}`}
            label={label}
            unit="m"
            value={booth[part]}
            onChange={(length) => onChange({ [part]: length })}
          />
        ))}
      </FieldRow>
      <CheckboxGroup
        name={`booths.${at}.open`}
        label={t("ready-booth-open-sides")}
        optional
        options={sides.map((id) => ({ id, label: words(`booth-side-${id}`) }))}
        value={booth.open}
        onChange={(open) => onChange({ open: sides.filter((side) => open.includes(side)) })}
      />
    </RowFieldset>
  );
}
