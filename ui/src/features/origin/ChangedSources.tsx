import type { ChangedOriginSources, OriginSource } from "@/bridge";
import { useAgreementNames } from "@/components/names";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import styles from "./Origin.module.css";

/** So much of a hash tells two editions of one name apart. */
const shown = 12;

/** Which sources of a kept case are others today; where none is, that the program counts otherwise. */
export function ChangedSources({ sources }: { sources: readonly ChangedOriginSources[] }) {
  const t = useT();
  const locale = useLocale();
  const namesOf = useAgreementNames(sources.map(({ agreement }) => agreement));
  const named = (source: OriginSource) =>
    t("origin-source-edition", {
      source: locale === "en" ? source.nameEn : source.nameEs,
      vintage: source.vintage,
      hash: source.sha256.slice(0, shown),
    });
  const said = (list: readonly OriginSource[]) => list.map(named).join("; ") || "–";
  return (
    <ul className={styles.changes}>
      {sources.map(({ agreement, isKnown, before, today }) => {
        const agreements = namesOf([agreement]);
        const isOther = before.length > 0 || today.length > 0;
        if (!isKnown) return null;
        return (
          <li key={agreement}>
            {isOther
              ? t("origin-changed-source", { agreements, before: said(before), today: said(today) })
              : t("origin-changed-program", { agreements })}
          </li>
        );
      })}
    </ul>
  );
}
