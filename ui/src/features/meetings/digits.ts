/** The digits of what is typed, as many as a count of meetings or minutes has. */
export function digits(text: string): string {
  return text.replace(/\D/g, "").slice(0, 4);
}

/** A count that was typed; none where nothing was. */
export function countOf(text: string): number | null {
  return text === "" ? null : Number(text);
}

/** A count as it is typed. */
export function typedCount(count: number | null): string {
  return count === null ? "" : `${count}`;
}
