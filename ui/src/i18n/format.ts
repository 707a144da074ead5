/** Figures as people write them. Amounts arrive as exact decimal text and never pass through a float. */
import { type Locale, useLocale } from "./locale";

const thin = "\u202f";
const minus = "\u2212";

/** Groups the digits of a decimal text: `20000.50` becomes `20,000.50`. Both languages of Proa write it so. */
export function decimal(value: string): string {
  const match = /^([-\u2212]?)(\d+)(\.\d+)?$/.exec(value.trim());
  if (!match) return value;
  const [, sign, whole = "", fraction = ""] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign === "-" || sign === minus ? minus : ""}${grouped}${fraction}`;
}

/** Reads a number as typed back into plain decimal text, or null if it is not one. */
export function parseDecimal(typed: string): string | null {
  const plain = typed.replace(/[\s,]/g, "").replace(minus, "-");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const [whole = "", fraction = ""] = plain.replace("-", "").split(".");
  const kept = whole.replace(/^0+(?=\d)/, "") || "0";
  return `${plain.startsWith("-") ? "-" : ""}${kept}${fraction ? `.${fraction}` : ""}`;
}

/** A quantity with its unit: `20,000 kg`. */
export function quantity(value: string, unit: string): string {
  return `${decimal(value)}${thin}${unit}`;
}

/** A code of a nomenclature in thin groups: `08044010`, or `MX08044010`, becomes `0804.40.10`. */
export function hsCode(code: string): string {
  const digits = code.replace(/^MX/, "");
  if (!/^\d+$/.test(digits)) return code;
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8)]
    .filter((group) => group !== "")
    .join(".");
}

/** Reads a tariff code as typed back into its digits, or null if it is none or has too few of them. */
export function codeOf(typed: string, least = 6): string | null {
  const digits = typed.replace(/[\s.-]/g, "");
  const isCode = /^\d{2,10}$/.test(digits) && !digits.startsWith("00");
  return isCode && digits.length >= least ? digits : null;
}

/** Writers of dates, countries and sizes in one language. */
export interface Formats {
  day(iso: string): string;
  dayRange(from: string, to: string): string;
  /** The day of a moment, in the clock of this machine. */
  dayOf(moment: string): string;
  instant(iso: string): string;
  month(year: number, month: number): string;
  country(code: string): string;
  bytes(count: number): string;
  list(items: readonly string[]): string;
}

const formats: Record<Locale, Formats> = { "es-MX": formatsOf("es-MX"), en: formatsOf("en") };

/** The writers of a locale, for code outside components. */
export function formatsFor(locale: Locale): Formats {
  return formats[locale];
}

/** The writers of the current locale; the component renders again when it changes. */
export function useFormats(): Formats {
  return formats[useLocale()];
}

function formatsOf(locale: Locale): Formats {
  const regions = new Intl.DisplayNames(locale, { type: "region" });
  const months = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const monthAndYear = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });

  const day = (iso: string) => {
    const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return iso;
    const month = months.format(date).replace(".", "").toLowerCase();
    return `${date.getUTCDate()} ${locale === "en" ? titled(month) : month} ${date.getUTCFullYear()}`;
  };
  const country = (code: string) => {
    try {
      return regions.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return {
    day,
    dayRange: (from, to) => {
      if (from === to) return day(from);
      const last = day(to).split(" ");
      const shared = day(from)
        .split(" ")
        .filter((part, at) => part !== last[at]);
      const first = from.slice(0, 7) === to.slice(0, 7) ? shared.slice(0, 1) : day(from).split(" ");
      return `${first.join(" ")} – ${day(to)}`;
    },
    dayOf: (moment) => {
      const date = new Date(moment);
      return Number.isNaN(date.getTime()) ? moment : day(localDay(date));
    },
    instant: (iso) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : `${day(localDay(date))}, ${clock.format(date)}`;
    },
    month: (year, month) => titled(monthAndYear.format(new Date(Date.UTC(year, month - 1, 1)))),
    country,
    bytes: (count) => {
      const mebibytes = count / 1_048_576;
      return mebibytes < 1
        ? quantity(String(Math.ceil(count / 1024)), "KB")
        : quantity(mebibytes.toFixed(1), "MB");
    },
    list: (items) => lists.format(items),
  };
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
