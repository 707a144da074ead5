import { Calculator } from "lucide-react";
import { useState } from "react";
import type { Need } from "@/bridge";
import { Button } from "@/components/Button";
import { Form } from "@/components/Form";
import { QuantityFields, RateFields, ValueFields } from "@/components/ShipmentFields";
import { pairsNeeded, unitsNeeded } from "@/components/shipment";
import { useT } from "@/i18n/t";
import type { Shipment } from "./duty";

interface ShipmentPanelProps {
  shipment: Shipment;
  /** What the duties of the line wait for. */
  needs: readonly Need[];
  onChange: (shipment: Shipment) => void;
  /** Called when everything is typed: who asks wants the answer. */
  onDone: () => void;
}

/** How much there is of it and what it is worth: asked once the first answer is there, for whoever wants money. */
export function ShipmentPanel({ shipment, needs, onChange, onDone }: ShipmentPanelProps) {
  const t = useT();
  const { quantities, value, currency, rates } = shipment;
  const [isOpen, setOpen] = useState(value !== "" || quantities.length > 0);
  const change = (part: Partial<Shipment>) => onChange({ ...shipment, ...part });
  const pairs = pairsNeeded(needs);
  return (
    <>
      <Button icon={Calculator} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t("fair-duty-shipment")}
      </Button>
      {isOpen && (
        <Form label={t("fair-duty-shipment")} onSubmit={onDone}>
          <QuantityFields
            amounts={quantities}
            needed={unitsNeeded(needs)}
            onChange={(next) => change({ quantities: next })}
          />
          <ValueFields
            label={t("benefits-value")}
            help={t("benefits-incoterm-none-detail")}
            amount={value}
            currency={currency}
            onAmount={(amount) => change({ value: amount })}
            onCurrency={(code) => {
              if (code !== null) change({ currency: code });
            }}
          />
          {(pairs.length > 0 || rates.rates.length > 0) && (
            <RateFields
              given={rates}
              needed={pairs}
              onChange={(part) => change({ rates: { ...rates, ...part } })}
            />
          )}
          <Button type="submit">{t("fair-duty-see")}</Button>
        </Form>
      )}
    </>
  );
}
