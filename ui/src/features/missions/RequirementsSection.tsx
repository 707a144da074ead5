import type { Mission } from "@/bridge";
import { useSectors, useStates } from "@/components/catalogue";
import { CheckboxGroup, RadioGroup } from "@/components/choices";
import { Fieldset } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { useSizes } from "@/components/sizes";
import { useT } from "@/i18n/t";
import { valuesOf, withRequirement } from "./mission-form";
import type { SectionProps } from "./section";

type Kind = Mission["requirements"][number]["kind"];

/** The requirements that name nothing: they are asked or not. */
const plain = ["registered_profile", "rfc_valid", "exportable_product"] as const satisfies Kind[];

/** What a company must bring; what is left open is not asked. */
export function RequirementsSection({ mission, set }: SectionProps) {
  const t = useT();
  const states = useStates();
  const sectors = useSectors();
  const sizes = useSizes();
  const ask = (kind: Kind, values: string[]) =>
    set({ requirements: withRequirement(mission, kind, values.length === 0 ? null : values) });
  return (
    <Fieldset title={t("mission-requirements")} help={t("mission-requirements-always")}>
      <PlainRequirements mission={mission} set={set} />
      <CheckboxGroup
        label={t("requirement-short-size")}
        help={t("mission-any")}
        optional
        options={sizes}
        value={valuesOf(mission, "size") ?? []}
        onChange={(values) => ask("size", values)}
      />
      <PickField
        label={t("requirement-short-sector")}
        help={t("mission-any")}
        optional
        options={sectors.options}
        value={valuesOf(mission, "sector") ?? []}
        onChange={(values) => ask("sector", values)}
      />
      <PickField
        label={t("requirement-short-state")}
        help={t("mission-any")}
        optional
        options={states.options}
        value={valuesOf(mission, "state") ?? []}
        onChange={(values) => ask("state", values)}
      />
      <RadioGroup
        label={t("requirement-short-export-experience")}
        options={[
          { id: "any", label: t("mission-experience-any") },
          { id: "occasional", label: t("mission-experience-occasional") },
          { id: "regular", label: t("mission-experience-regular") },
        ]}
        value={valuesOf(mission, "export_experience")?.[0] ?? "any"}
        onChange={(least) => ask("export_experience", least === "any" ? [] : [least])}
      />
    </Fieldset>
  );
}

function PlainRequirements({ mission, set }: SectionProps) {
  const t = useT();
  return (
    <CheckboxGroup
      label={t("mission-asks")}
      options={[
        { id: "registered_profile", label: t("requirement-registered-profile") },
        { id: "rfc_valid", label: t("requirement-rfc-valid") },
        { id: "exportable_product", label: t("requirement-exportable-product") },
      ]}
      value={plain.filter((kind) => valuesOf(mission, kind) !== null)}
      onChange={(asked) =>
        set({
          requirements: plain.reduce(
            (requirements, kind) =>
              withRequirement({ ...mission, requirements }, kind, asked.includes(kind) ? [] : null),
            mission.requirements,
          ),
        })
      }
    />
  );
}
