import type { ReactNode } from "react";
import type { Requirement, RequirementKind } from "@/bridge";
import { useSectors, useStates } from "@/components/catalogue";
import { CheckboxGroup, RadioGroup } from "@/components/choices";
import { Fieldset } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { useSizes } from "@/components/sizes";
import { useT } from "@/i18n/t";
import { fieldOf, valuesOf, withRequirement } from "./requirements";

/** The requirements that name nothing: they are asked or not. */
const plain = [
  "registered_profile",
  "rfc_valid",
  "exportable_product",
] as const satisfies RequirementKind[];

export interface RequirementsProps {
  requirements: Requirement[];
  onChange: (requirements: Requirement[]) => void;
}

interface RequirementsSectionProps extends RequirementsProps {
  /** What is asked besides. */
  children?: ReactNode;
}

/** What a company must bring; what is left open is not asked. */
export function RequirementsSection({
  requirements,
  onChange,
  children,
}: RequirementsSectionProps) {
  const t = useT();
  const states = useStates();
  const sectors = useSectors();
  const sizes = useSizes();
  const value = (kind: RequirementKind) => valuesOf(requirements, kind) ?? [];
  const ask = (kind: RequirementKind, values: string[]) =>
    onChange(withRequirement(requirements, kind, values.length === 0 ? null : values));
  return (
    <Fieldset title={t("mission-requirements")} help={t("mission-requirements-always")}>
      <PlainRequirements requirements={requirements} onChange={onChange} />
      <CheckboxGroup
        name={fieldOf(requirements, "size")}
        label={t("requirement-short-size")}
        help={t("mission-any")}
        optional
        options={sizes}
        value={value("size")}
        onChange={(values) => ask("size", values)}
      />
      <PickField
        name={fieldOf(requirements, "sector")}
        label={t("requirement-short-sector")}
        help={t("mission-any")}
        optional
        options={sectors.options}
        value={value("sector")}
        onChange={(values) => ask("sector", values)}
      />
      <PickField
        name={fieldOf(requirements, "state")}
        label={t("requirement-short-state")}
        help={t("mission-any")}
        optional
        options={states.options}
        value={value("state")}
        onChange={(values) => ask("state", values)}
      />
      <RadioGroup
        label={t("requirement-short-export-experience")}
        options={[
          { id: "any", label: t("mission-experience-any") },
          { id: "occasional", label: t("mission-experience-occasional") },
          { id: "regular", label: t("mission-experience-regular") },
        ]}
        value={value("export_experience")[0] ?? "any"}
        onChange={(least) => ask("export_experience", least === "any" ? [] : [least])}
      />
      {children}
    </Fieldset>
  );
}

function PlainRequirements({ requirements, onChange }: RequirementsProps) {
  const t = useT();
  return (
    <CheckboxGroup
      label={t("mission-asks")}
      options={[
        { id: "registered_profile", label: t("requirement-registered-profile") },
        { id: "rfc_valid", label: t("requirement-rfc-valid") },
        { id: "exportable_product", label: t("requirement-exportable-product") },
      ]}
      value={plain.filter((kind) => valuesOf(requirements, kind) !== null)}
      onChange={(asked) =>
        onChange(
          plain.reduce(
            (all, kind) => withRequirement(all, kind, asked.includes(kind) ? [] : null),
            requirements,
          ),
        )
      }
    />
  );
}
