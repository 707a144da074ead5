import { ComboBox } from "@/components/ComboBox";
import { useMarkets } from "@/components/catalogue";
import { Fieldset } from "@/components/Form";
import { RowLine, Rows } from "@/components/FormRows";
import { formRow, withoutRow, withRow } from "@/components/form-rows";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";
import { useMarketStatuses } from "./markets/MarketStatusBadge";
import { type SectionProps, sectionOf } from "./section";

/** The markets of the company, and how far it is in each. */
export const MarketsSection = sectionOf(MarketsFields, ["markets"]);

function MarketsFields({ profile: { markets }, set }: SectionProps) {
  const t = useT();
  const choices = useMarkets();
  const statuses = useMarketStatuses();
  return (
    <Fieldset title={t("company-markets")}>
      <Rows
        add={t("market-add")}
        onAdd={() =>
          set({ markets: [...markets, formRow({ market: "", status: "interested" as const })] })
        }
      >
        {markets.map(({ key, market, status }, index) => (
          <RowLine
            key={key}
            remove={t("market-remove", { market: choices.nameOf(market) })}
            onRemove={() => set({ markets: withoutRow(markets, key) })}
          >
            <ComboBox
              name={`markets.${index}.market`}
              label={t("market-name")}
              options={choices.options}
              value={market === "" ? null : market}
              onChange={(code) => set({ markets: withRow(markets, key, { market: code ?? "" }) })}
              isRequired
            />
            <Select
              label={t("market-status")}
              options={statuses}
              value={status}
              onChange={(next) => set({ markets: withRow(markets, key, { status: next }) })}
            />
          </RowLine>
        ))}
      </Rows>
    </Fieldset>
  );
}
