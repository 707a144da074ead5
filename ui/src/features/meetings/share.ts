import { decimal } from "@/i18n/format";

/** How much of what is possible a plan is worth: hundredths of a per cent, as people write them. */
export function shareWords(ofBound: number): string {
  const whole = Math.floor(ofBound / 100);
  const rest = `${ofBound % 100}`.padStart(2, "0");
  return decimal(rest === "00" ? `${whole}` : `${whole}.${rest}`);
}
