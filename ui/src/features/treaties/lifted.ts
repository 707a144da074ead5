import type { Additional, Line } from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";

/** Says what a measure is and from when to when it is levied; null of what is no measure. */
export function useMeasure() {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  return ({ kind, from, to }: Additional): string | null => {
    if (!kind || !from) return null;
    const first = formats.day(from);
    const days = to
      ? t("quota-span", { from: first, to: formats.day(to) })
      : t("measure-since", { from: first });
    return `${words(`measure-kind-${kind}`)}, ${days}`;
  };
}

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
