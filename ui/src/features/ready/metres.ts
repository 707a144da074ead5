/** Lengths as they are typed, in metres, and as the desk keeps them, in centimetres. */

/** A length in metres, without needless places. */
export function metresOf(centimetres: number): string {
  const whole = Math.floor(centimetres / 100);
  const rest = `${centimetres % 100}`.padStart(2, "0").replace(/0+$/, "");
  return rest === "" ? `${whole}` : `${whole}.${rest}`;
}

/** The centimetres of what is typed; nothing for what is no length. */
export function centimetresOf(metres: string): number {
  const [, whole, fraction = ""] = /^(\d{1,5})(?:\.(\d*))?$/.exec(metres.trim()) ?? [];
  return whole === undefined
    ? 0
    : Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, "0"));
}
