import type { Money as MoneyValue } from "@/bridge";
import { decimal, hsCode, useFormats } from "@/i18n/format";
import styles from "./figures.module.css";

/** An amount with its currency small after it. */
export function Money({ value, size = "text" }: { value: MoneyValue; size?: "text" | "large" }) {
  return (
    <span className={styles.money} data-size={size}>
      {decimal(value.amount)}
      <span className={styles.currency}>{value.currency}</span>
    </span>
  );
}

/** A code in mono: an RFC, a tariff line, a hash. */
export function Code({ children, hs = false }: { children: string; hs?: boolean }) {
  return <code className={styles.code}>{hs ? hsCode(children) : children}</code>;
}

/** A calendar day. */
export function Day({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} className={styles.figure}>
      {useFormats().day(iso)}
    </time>
  );
}

/** The day of a moment, in the clock of this machine. */
export function DayOf({ moment }: { moment: string }) {
  return (
    <time dateTime={moment} className={styles.figure}>
      {useFormats().dayOf(moment)}
    </time>
  );
}

/** A moment, in the clock of this machine. */
export function Moment({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} className={styles.figure}>
      {useFormats().instant(iso)}
    </time>
  );
}

/** A country by its name; the flag is never alone. */
export function Country({ code }: { code: string }) {
  return <span>{useFormats().country(code)}</span>;
}

/** A count with its digits grouped. */
export function Count({ value }: { value: number }) {
  return <span className={styles.figure}>{decimal(String(value))}</span>;
}
