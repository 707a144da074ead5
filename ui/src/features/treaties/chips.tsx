import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deskStateQuery, marketsQuery, productsQuery } from "@/bridge/queries";
import { DateField } from "@/components/DateField";
import { hsCode, useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useName, useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Chip } from "./Chip";
import { Picker } from "./Picker";
import type { Change, Question } from "./question";

interface ChipProps {
  question: Question;
  onChange: (change: Change) => void;
}

/** Which product, by words or by code. */
export function ProductChip({ question, name, onChange }: ChipProps & { name: string | null }) {
  const t = useT();
  const { product } = question;
  const text = product ? [name, hsCode(product)].filter((part) => part !== null).join(" ") : null;
  return (
    <Chip label={t("benefits-product")} text={text} open={t("benefits-product-open")}>
      {(close) => (
        <ProductPicker
          onPick={(key) => {
            onChange({ product: key });
            close();
          }}
        />
      )}
    </Chip>
  );
}

function ProductPicker({ onPick }: { onPick: (key: string) => void }) {
  const t = useT();
  const formats = useFormats();
  const locale = useLocale();
  const [text, setText] = useState("");
  const { data: hits = [] } = useQuery({
    ...productsQuery(text.trim(), locale),
    placeholderData: keepPreviousData,
  });
  return (
    <Picker
      prompt={t("benefits-product-prompt")}
      text={text}
      onText={setText}
      options={hits.map(
        ({ digits, key = digits, code, description, path, markets = [], foundAs, called }) => ({
          id: key,
          label: `${code} ${description}`,
          detail: [
            called && t("benefits-called", { words: called }),
            foundAs && t("benefits-found-as", { words: foundAs }),
            markets.length > 0 && formats.list(markets.map(formats.country)),
            path.join(" › "),
          ]
            .filter(Boolean)
            .join(" · "),
        }),
      )}
      onPick={onPick}
    />
  );
}

/** Which market. */
export function MarketChip({ question, onChange }: ChipProps) {
  const t = useT();
  const formats = useFormats();
  const name = useName();
  const { data: markets = [] } = useQuery(marketsQuery);
  const market = markets.find((option) => option.market === question.market);
  const text = market ? name(market) : question.market ? formats.country(question.market) : null;
  return (
    <Chip label={t("benefits-market")} text={text} open={t("benefits-market-open")}>
      {(close) => (
        <MarketPicker
          onPick={(code) => {
            onChange({ market: code });
            close();
          }}
        />
      )}
    </Chip>
  );
}

function MarketPicker({ onPick }: { onPick: (market: string) => void }) {
  const t = useT();
  const name = useName();
  const shortName = useShortName();
  const [text, setText] = useState("");
  const { data: markets = [] } = useQuery(marketsQuery);
  const options = markets
    .map((option) => ({
      id: option.market,
      label: name(option),
      detail: option.agreements.map(shortName).join(" · "),
    }))
    .filter(({ label }) => plain(label).includes(plain(text)));
  return (
    <Picker
      prompt={t("benefits-market-prompt")}
      text={text}
      onText={setText}
      options={options}
      onPick={onPick}
    />
  );
}

/** On which day; today unless said otherwise. */
export function DateChip({ question, onChange }: ChipProps) {
  const t = useT();
  const formats = useFormats();
  const { data: desk } = useQuery(deskStateQuery);
  const day = question.on ?? desk?.today ?? null;
  return (
    <Chip label={t("benefits-date")} text={day && formats.day(day)} open={t("benefits-date-open")}>
      <DateField
        label={t("benefits-date")}
        help={t("benefits-date-help")}
        value={day}
        onChange={(on) => onChange({ on })}
      />
    </Chip>
  );
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
