/** Figures of a selection as people read them. They arrive as exact decimal text. */
import { quantity } from "@/i18n/format";

/** A part of a whole with four digits, such as `0.6667`, in percent: `66.7 %`. */
export function percent(part: string): string {
  const tenths = Math.round(tenThousandths(part) / 10);
  const rest = tenths % 10;
  const whole = (tenths - rest) / 10;
  return quantity(rest === 0 ? `${whole}` : `${whole}.${rest}`, "%");
}

/** The same as a share of a bar, from 0 to 100. */
export function shareOf(part: string): number {
  return tenThousandths(part) / 100;
}

/** A mean without the zeros that its four digits end with: `0.5000` is `0.5`. */
export function plainly(exact: string): string {
  return exact.includes(".") ? exact.replace(/\.?0+$/, "") : exact;
}

/** Where a mean from 1 to 5 stands on a bar, from 0 to 100. */
export function placeOf(mean: string): number {
  return Math.min(100, Math.max(0, (Number(mean) - 1) * 25));
}

function tenThousandths(part: string): number {
  const [whole = "0", digits = ""] = part.split(".");
  return Number(whole) * 10_000 + Number(digits.padEnd(4, "0").slice(0, 4));
}
