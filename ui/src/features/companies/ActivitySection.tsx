import { useQuery } from "@tanstack/react-query";
import { commands, type ScianHit } from "@/bridge";
import { activitiesQuery } from "@/bridge/queries";
import { useSectors } from "@/components/catalogue";
import { CheckboxGroup, RadioGroup } from "@/components/choices";
import { Fieldset } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { SearchComboBox } from "@/components/SearchComboBox";
import { TagField } from "@/components/TagField";
import { useT, useWords } from "@/i18n/t";
import { type SectionProps, sectionOf } from "./section";

/** The programmes that are common enough for a box of their own. */
const common = ["IMMEX", "PROSEC", "OEA", "IVA-IEPS", "DRAWBACK"];

/** What the company does, the programmes that it works under, and its experience abroad. */
export const ActivitySection = sectionOf(ActivityFields, [
  "scian",
  "sectors",
  "programmes",
  "exportExperience",
]);

function ActivityFields({ profile, set }: SectionProps) {
  const t = useT();
  const words = useWords();
  const sectors = useSectors();
  const others = profile.programmes.filter((programme) => !common.includes(programme));
  const chosen = profile.programmes.filter((programme) => common.includes(programme));
  return (
    <Fieldset title={t("company-section-activity")}>
      <Activity code={profile.scian} onChange={(scian) => set({ scian })} />
      <PickField
        name="sectors"
        label={t("company-sectors")}
        help={t("company-sectors-help")}
        optional
        options={sectors.options}
        value={profile.sectors}
        onChange={(next) => set({ sectors: next })}
      />
      <CheckboxGroup
        label={t("company-programmes")}
        optional
        options={common.map((id) => ({ id, label: words(`programme-${id}`) }))}
        value={chosen}
        onChange={(next) => set({ programmes: [...next, ...others] })}
      />
      <TagField
        name="programmes"
        label={t("company-other-programmes")}
        optional
        value={others}
        onChange={(next) => set({ programmes: [...chosen, ...next] })}
      />
      <RadioGroup
        name="exportExperience"
        label={t("company-export-experience")}
        options={[
          { id: "none", label: t("experience-none") },
          { id: "occasional", label: t("experience-occasional") },
          { id: "regular", label: t("experience-regular") },
        ]}
        value={profile.exportExperience}
        onChange={(exportExperience) => set({ exportExperience })}
      />
    </Fieldset>
  );
}

function Activity({
  code,
  onChange,
}: {
  code: string | null;
  onChange: (code: string | null) => void;
}) {
  const t = useT();
  const { data = [] } = useQuery(activitiesQuery(code ?? ""));
  const title = data.find((activity) => activity.code === code)?.title;
  return (
    <SearchComboBox<ScianHit>
      name="scian"
      label={t("company-scian")}
      help={t("company-scian-help")}
      optional
      picked={code === null ? null : { id: code, label: title ? `${code} ${title}` : code }}
      onPick={(activity) => onChange(activity?.code ?? null)}
      queryKey={["reference", "activities"]}
      find={(query) =>
        query === "" ? Promise.resolve([]) : commands.referenceSearchScian({ query })
      }
      optionOf={(activity) => ({ id: activity.code, label: `${activity.code} ${activity.title}` })}
    />
  );
}
