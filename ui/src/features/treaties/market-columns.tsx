import type { Standing } from "@/bridge";
import type { GridColumn } from "@/components/DataGrid";
import { Money } from "@/components/figures";
import { useName, useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Markets.module.css";
import { hasGain, isAmount, isKnown } from "./markets";
import {
  AskedWords,
  MarginWords,
  RateWords,
  StandingBadge,
  TakenRates,
  Unknown,
} from "./StandingWords";

/** A market as a row. */
export interface MarketRow {
  id: string;
  standing: Standing;
}

/** The columns of the ranking; savings only where a price was given. */
export function useMarketColumns(hasPrice: boolean): GridColumn<MarketRow>[] {
  const t = useT();
  const name = useName();
  const shortName = useShortName();
  const saving: GridColumn<MarketRow> = {
    id: "saving",
    label: t("markets-saving"),
    width: "1fr",
    minWidth: 120,
    align: "end",
    isSortable: true,
    show: ({ standing }) => <Saving standing={standing} />,
  };
  return [
    {
      id: "market",
      label: t("benefits-market"),
      width: "1.3fr",
      minWidth: 112,
      isSortable: true,
      show: ({ standing }) => <strong>{name(standing.market)}</strong>,
    },
    {
      id: "margin",
      label: t("markets-margin"),
      width: "1.1fr",
      minWidth: 124,
      align: "end",
      isSortable: true,
      show: ({ standing }) => <MarginWords standing={standing} />,
    },
    ...(hasPrice ? [saving] : []),
    {
      id: "mfn",
      label: t("benefits-mfn"),
      width: "1.2fr",
      minWidth: 104,
      show: ({ standing: { mfn, hasAdditional } }) => (
        <>
          {mfn ? <RateWords duty={mfn} /> : <Unknown />}
          {hasAdditional && <span className={styles.under}>{t("markets-additional")}</span>}
        </>
      ),
    },
    {
      id: "best",
      label: t("markets-best"),
      width: "1.2fr",
      minWidth: 104,
      show: ({ standing }) => {
        if (standing.best) {
          const { agreement, duty } = standing.best;
          return (
            <>
              {shortName(agreement)}
              <span className={styles.under}>
                <RateWords duty={duty} />
              </span>
            </>
          );
        }
        if (!isKnown(standing)) return <Unknown />;
        return hasGain(standing) ? t("markets-no-gain-there") : t("markets-no-gain");
      },
    },
    {
      id: "state",
      label: t("markets-state"),
      width: "1.4fr",
      minWidth: 124,
      show: ({ standing }) => (
        <>
          <StandingBadge state={standing.state} />
          <AskedWords standing={standing} />
          <TakenRates rates={standing.rates} />
        </>
      ),
    },
  ];
}

function Saving({ standing }: { standing: Standing }) {
  const t = useT();
  if (!isKnown(standing)) return <Unknown />;
  const { saving } = standing;
  if (saving && isAmount(saving)) return <Money value={saving} />;
  return hasGain(standing) ? t("markets-no-saving-there") : t("markets-no-saving");
}
