import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";

/** Stands for the recipe that the program proposes. */
export const proposed = "proposed";

interface RecipeSelectProps {
  kept: readonly { id: string; name: string }[];
  value: string;
  onChange: (id: string) => void;
}

/** Which recipe says what the columns mean: one that was kept, or the proposed one. */
export function RecipeSelect({ kept, value, onChange }: RecipeSelectProps) {
  const t = useT();
  if (kept.length === 0) return null;
  return (
    <Select
      label={t("mapping-recipe")}
      help={t("mapping-recipe-help")}
      options={[
        { id: proposed, label: t("mapping-recipe-proposed") },
        ...kept.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
