/** From the freeze date on, what logistics rest on changes by a request. */
import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { freezeQuery } from "./queries";

/** Whether changes of a mission need a request today. */
export function useFrozen(mission: string): boolean {
  const { data } = useQuery(freezeQuery(mission));
  return data?.isFrozen ?? false;
}

/** Says so where it bites. */
export function FrozenNotice({ mission }: { mission: string }) {
  const t = useT();
  const formats = useFormats();
  const { data } = useQuery(freezeQuery(mission));
  if (!data?.isFrozen || data.freezeOn === null) return null;
  return (
    <Notice tone="attention" title={t("ready-frozen", { day: formats.day(data.freezeOn) })}>
      {t("ready-frozen-text")}
    </Notice>
  );
}

/** Who asks for a change, and why, as they are typed. */
export interface Asking {
  askedBy: string;
  why: string;
}

interface AskingFieldsProps {
  value: Asking;
  onChange: (part: Partial<Asking>) => void;
}

/** Who asks for a change, and why. */
export function AskingFields({ value, onChange }: AskingFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        name="askedBy"
        label={t("ready-asked-by")}
        help={t("ready-asked-by-help")}
        value={value.askedBy}
        onChange={(askedBy) => onChange({ askedBy })}
        isRequired
      />
      <TextField
        name="why"
        label={t("ready-why")}
        rows={2}
        value={value.why}
        onChange={(why) => onChange({ why })}
        isRequired
      />
    </>
  );
}
