/** The company from whose page one was led to that of another, as it stands in the address. */
export interface CameFrom {
  from?: string;
}

/** Reads it from an address. */
export function readCameFrom({ from }: Record<string, unknown>): CameFrom {
  return typeof from === "string" && from !== "" ? { from } : {};
}
