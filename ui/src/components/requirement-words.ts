/** What a mission asks, and how a company stands to it, with the codes put into words. */
import type { Finding, Mission } from "@/bridge";
import { hsCode, useFormats } from "@/i18n/format";
import { useWords } from "@/i18n/t";
import { useSectors, useStates } from "./catalogue";

/** Says a requirement with what it names. */
export function useRequirementWords() {
  const words = useWords();
  const formats = useFormats();
  const name = useCodeNames();
  return ({ kind, values }: Mission["requirements"][number]) =>
    words(`requirement-${kind}`, {
      values: formats.list(values.map((value) => name(kind, value))),
      first: figureOf(kind, values[0] ?? ""),
      months: figureOf(kind, values[1] ?? ""),
    });
}

/** Says how a company stands to a requirement. */
export function useFindingWords() {
  const words = useWords();
  const formats = useFormats();
  const name = useCodeNames();
  return ({ requirement, code, params }: Finding) => {
    const say = (param: string, value: string) => {
      if (param === "count" || isFigure(requirement, value)) return Number(value);
      if (isMoment(value)) return formats.instant(value);
      if (isDay(value)) return formats.day(value);
      // Names of certifications have spaces.
      const between = requirement === "certification" ? " | " : " ";
      return formats.list(value.split(between).map((item) => name(requirement, item)));
    };
    const said = Object.entries(params).map(([param, value]) => [param, say(param, value)]);
    return words(`finding-${code}`, Object.fromEntries(said));
  };
}

/** Names a code by the kind of requirement that it belongs to. */
function useCodeNames() {
  const words = useWords();
  const states = useStates();
  const sectors = useSectors();
  return (kind: string, code: string): string => {
    switch (kind) {
      case "size":
        return words(`size-${code}`);
      case "sector":
        return sectors.nameOf(code);
      case "state":
        return states.nameOf(code);
      case "export_experience":
        return words(`experience-${code}`);
      case "document":
        return words(`document-${code}`);
      case "positive_action":
        return words(`ground-${code}`);
      case "registered_profile":
        return words(`missing-${code}`);
      case "product":
        return code.split("-").map(hsCode).join("–");
      default:
        return code;
    }
  };
}

/** A figure as a number, so that its words can be in the singular; any other text as it is. */
function figureOf(kind: string, value: string): string | number {
  return isFigure(kind, value) ? Number(value) : value;
}

/** Points, months and how many: of codes, which have digits too, other kinds are made. */
function isFigure(kind: string, value: string): boolean {
  return (kind === "readiness" || kind === "earlier_supports") && /^\d+$/.test(value);
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isMoment(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(value);
}
