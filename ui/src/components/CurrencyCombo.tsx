import { useQuery } from "@tanstack/react-query";
import { currenciesQuery } from "@/bridge/queries";
import { useName } from "@/i18n/names";
import { ComboBox } from "./ComboBox";

interface CurrencyComboProps {
  name?: string;
  label: string;
  value: string | null;
  onChange: (code: string | null) => void;
}

/** A currency, found by its code. */
export function CurrencyCombo(props: CurrencyComboProps) {
  const nameOf = useName();
  const { data = [] } = useQuery(currenciesQuery);
  const options = data.map((row) => ({ id: row.code, label: row.code, detail: nameOf(row) }));
  return <ComboBox {...props} options={options} />;
}
