import type { Profile } from "@/bridge";
import { useSectors } from "@/components/catalogue";
import { Fact, Facts } from "@/components/Facts";
import { Count, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Activity as ActivityName } from "@/components/names";
import { Section } from "@/components/Page";
import { isPlaced, Place } from "@/components/Place";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./companies.module.css";
import { GroupSection } from "./groups/GroupSection";
import { GroupSizeNote } from "./groups/GroupSizeNote";
import { SizeWorkingView } from "./SizeWorkingView";
import { Sources } from "./Sources";
import { useCompany } from "./use-company";

/** What is known of a company, in the order of its form. */
export function SummaryTab() {
  const t = useT();
  const company = useCompany();
  if (!company) return null;
  const { profile, size } = company;
  return (
    <>
      <Section title={t("company-section-identity")}>
        <Identity profile={profile} />
      </Section>
      <Section title={t("company-section-activity")}>
        <Activity profile={profile} />
      </Section>
      <Section title={t("company-section-figures")}>
        {profile.figures.length === 0 ? (
          <p className={styles.quiet}>{t("company-no-figures")}</p>
        ) : (
          <FiguresTable figures={profile.figures} />
        )}
        {size && (
          <div className={styles.panel}>
            <SizeWorkingView working={size} />
            <GroupSizeNote company={company.id} />
          </div>
        )}
      </Section>
      <GroupSection company={company} />
      <Sources sources={company.sources} />
    </>
  );
}

function Identity({ profile }: { profile: Profile }) {
  const t = useT();
  const words = useWords();
  const { rfcOverride } = profile;
  return (
    <Facts>
      <Fact name={t("company-person-kind")}>{words(`person-kind-${profile.personKind}`)}</Fact>
      {profile.tradeNames.length > 0 && (
        <Fact name={t("company-trade-names")}>{profile.tradeNames.join(" · ")}</Fact>
      )}
      {rfcOverride && <Fact name={t("company-rfc-override")}>{rfcOverride}</Fact>}
      <Fact name={t("company-address")}>
        {isPlaced(profile) ? <Place of={profile} className={styles.under} /> : t("company-unknown")}
      </Fact>
      {profile.web !== "" && <Fact name={t("company-web")}>{profile.web}</Fact>}
    </Facts>
  );
}

function Activity({ profile }: { profile: Profile }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const sectors = useSectors();
  return (
    <Facts>
      {profile.scian && (
        <Fact name={t("company-scian")}>
          <ActivityName code={profile.scian} />
        </Fact>
      )}
      <Fact name={t("company-sectors")}>
        {profile.sectors.length > 0
          ? formats.list(profile.sectors.map(sectors.nameOf))
          : t("company-unknown")}
      </Fact>
      <Fact name={t("company-programmes")}>
        {profile.programmes.length > 0
          ? profile.programmes.map((programme) => words(`programme-${programme}`)).join(" · ")
          : t("company-no-programmes")}
      </Fact>
      <Fact name={t("company-export-experience")}>
        {words(`experience-${profile.exportExperience}`)}
      </Fact>
    </Facts>
  );
}

function FiguresTable({ figures }: { figures: Profile["figures"] }) {
  const t = useT();
  return (
    <ListTable
      label={t("company-section-figures")}
      rows={figures}
      rowId={({ year }) => String(year)}
      columns={[
        { id: "year", label: t("company-year"), show: ({ year }) => year },
        {
          id: "workers",
          label: t("company-workers"),
          align: "end",
          show: ({ workers }) => workers !== null && <Count value={workers} />,
        },
        {
          id: "sales",
          label: t("company-sales"),
          align: "end",
          show: ({ salesMxn }) => <Money value={{ amount: salesMxn, currency: "MXN" }} />,
        },
      ]}
    />
  );
}
