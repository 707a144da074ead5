/** What a mission or a call asks, while it is typed. */
import type { Requirement, RequirementKind } from "@/bridge";

/** What a requirement names, or null where it is not asked. */
export function valuesOf(
  requirements: readonly Requirement[],
  kind: RequirementKind,
): string[] | null {
  return requirements.find((requirement) => requirement.kind === kind)?.values ?? null;
}

/** The requirements with one asked, changed or, with null, no longer asked; each keeps its place. */
export function withRequirement(
  requirements: readonly Requirement[],
  kind: RequirementKind,
  values: string[] | null,
): Requirement[] {
  if (values === null) return requirements.filter((requirement) => requirement.kind !== kind);
  return valuesOf(requirements, kind) === null
    ? [...requirements, { kind, values }]
    : requirements.map((one) => (one.kind === kind ? { kind, values } : one));
}

/** The field of a requirement, as the desk names it in what it finds wrong. */
export function fieldOf(requirements: readonly Requirement[], kind: RequirementKind): string {
  return `requirements.${requirements.findIndex((one) => one.kind === kind)}.values`;
}
