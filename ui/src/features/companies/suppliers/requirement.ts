/** What a buyer asks for as it stands in the address, and as the desk wants it. */
import type { SupplyRequirement } from "@/bridge";
import { sizes } from "@/components/sizes";

/** Every part is text; several choices stand with commas between them. */
export interface RequirementSearch {
  text?: string;
  volume?: string;
  unit?: string;
  /** Absent: of a month; "year": of a year. */
  per?: string;
  certification?: string;
  states?: string;
  sizes?: string;
  to?: string;
  days?: string;
}

const parts = [
  "text",
  "volume",
  "unit",
  "per",
  "certification",
  "states",
  "sizes",
  "to",
  "days",
] as const satisfies readonly (keyof RequirementSearch)[];

/** Reads a search from an address; what is not a part of one is left out. */
export function readRequirement(search: Record<string, unknown>): RequirementSearch {
  const read: RequirementSearch = {};
  for (const part of parts) {
    const value = search[part];
    // A number or a code in an address is read as a number.
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && text !== "") read[part] = text;
  }
  return read;
}

/** The requirement that an address says. */
export function requirementOf(search: RequirementSearch): SupplyRequirement {
  return {
    text: search.text ?? "",
    volume: search.volume ?? "",
    unit: search.unit ?? "",
    period: search.per === "year" ? "year" : "month",
    certification: search.certification ?? "",
    states: listOf(search.states),
    sizes: sizes.filter((size) => listOf(search.sizes).includes(size)),
    destination: search.to ?? "",
    days: search.days ?? "",
  };
}

/** The address of a requirement. */
export function searchOf(requirement: SupplyRequirement): RequirementSearch {
  return readRequirement({
    text: requirement.text.trim(),
    volume: requirement.volume,
    unit: requirement.volume === "" ? "" : requirement.unit.trim(),
    per: requirement.period === "year" && requirement.volume !== "" ? "year" : "",
    certification: requirement.certification.trim(),
    states: requirement.states.join(","),
    sizes: requirement.sizes.join(","),
    to: requirement.destination,
    days: requirement.days,
  });
}

function listOf(text = ""): string[] {
  return text.split(",").filter((value) => value !== "");
}
