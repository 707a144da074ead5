import type { Additional, Line } from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";

/** Says whose origin is spared a duty on top; null where nobody's is. */
export function useLifted() {
  const t = useT();
  const formats = useFormats();
  const shortName = useShortName();
  return ({ preferences }: Line, { liftedBy }: Additional): string | null => {
    if (liftedBy.length === 0) return null;
    const names = liftedBy.map((id) => {
      const known = preferences.find(({ agreement }) => agreement.id === id);
      return known ? shortName(known.agreement) : id;
    });
    return t("benefits-lifted-by", { who: formats.list(names) });
  };
}
