import type { Rate } from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { rateWords } from "./shipment";
import text from "./text.module.css";

/** A rate with its day and where it stands. */
export function RateGiven({ rate }: { rate: Rate }) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      {t("documents-sheet-rate-given", rateWords(rate))}
      <span className={text.under}>
        {[rate.on && formats.day(rate.on), rate.source].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}
