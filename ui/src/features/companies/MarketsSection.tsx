import { Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets } from "@/components/catalogue";
import { Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { keyed } from "./profile-form";
import { type SectionProps, sectionOf, withoutRow, withRow } from "./section";

/** The markets of the company, and how far it is in each. */
export const MarketsSection = sectionOf(MarketsFields, ["markets"]);

function MarketsFields({ profile: { markets }, set }: SectionProps) {
  const t = useT();
  const choices = useMarkets();
  return (
    <Fieldset title={t("company-markets")}>
      <div className={styles.items}>
        {markets.map(({ key, market, status }, index) => (
          <div key={key} className={styles.line}>
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
              options={[
                { id: "interested", label: t("market-status-interested") },
                { id: "exploring", label: t("market-status-exploring") },
                { id: "exporting", label: t("market-status-exporting") },
                { id: "paused", label: t("market-status-paused") },
              ]}
              value={status}
              onChange={(next) => set({ markets: withRow(markets, key, { status: next }) })}
            />
            <IconButton
              icon={Trash2}
              label={t("market-remove", { market: choices.nameOf(market) })}
              onPress={() => set({ markets: withoutRow(markets, key) })}
            />
          </div>
        ))}
      </div>
      <div>
        <Button
          icon={Plus}
          onPress={() =>
            set({ markets: [...markets, keyed({ market: "", status: "interested" as const })] })
          }
        >
          {t("market-add")}
        </Button>
      </div>
    </Fieldset>
  );
}
