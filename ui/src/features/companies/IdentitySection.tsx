import { useQuery } from "@tanstack/react-query";
import { RadioGroup } from "@/components/choices";
import { useDebounced } from "@/components/debounced";
import { Fieldset } from "@/components/Form";
import { Notice } from "@/components/states";
import { TagField } from "@/components/TagField";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { CandidateList } from "./CandidateList";
import styles from "./companies.module.css";
import { withRfc } from "./profile-form";
import { duplicatesQuery } from "./queries";
import { RfcField } from "./RfcField";
import { type SectionProps, sectionOf } from "./section";

interface IdentitySectionProps extends SectionProps {
  companyId: string | null;
  takenBy: { id: string; name: string } | null;
}

/** Who the company is before the law, and whether the office knows it already. */
export const IdentitySection = sectionOf(IdentityFields, [
  "legalName",
  "rfc",
  "rfcOverride",
  "personKind",
  "tradeNames",
  "state",
  "municipality",
  "postalCode",
  "web",
  "contacts",
]);

function IdentityFields({ profile, set, companyId, takenBy }: IdentitySectionProps) {
  const t = useT();
  return (
    <Fieldset title={t("company-section-identity")}>
      <TextField
        name="legalName"
        label={t("company-legal-name")}
        help={t("company-legal-name-help")}
        value={profile.legalName}
        onChange={(legalName) => set({ legalName })}
        isRequired
      />
      <RfcField
        rfc={profile.rfc}
        override={profile.rfcOverride}
        takenBy={takenBy}
        onRfc={(rfc) => set(withRfc(rfc))}
        onOverride={(rfcOverride) => set({ rfcOverride })}
      />
      <RadioGroup
        name="personKind"
        label={t("company-person-kind")}
        options={[
          { id: "legal", label: t("person-kind-legal") },
          { id: "natural", label: t("person-kind-natural") },
        ]}
        value={profile.personKind}
        onChange={(personKind) => set({ personKind })}
      />
      <TagField
        name="tradeNames"
        label={t("company-trade-names")}
        optional
        value={profile.tradeNames}
        onChange={(tradeNames) => set({ tradeNames })}
      />
      <Duplicates profile={profile} companyId={companyId} />
    </Fieldset>
  );
}

function Duplicates({ profile, companyId }: Pick<IdentitySectionProps, "profile" | "companyId">) {
  const t = useT();
  const clues = useDebounced(
    JSON.stringify({
      id: companyId,
      rfc: profile.rfc,
      legalName: profile.legalName,
      state: profile.state,
      web: profile.web,
      phone: "",
      municipality: profile.municipality,
      postalCode: profile.postalCode,
      tradeNames: profile.tradeNames,
      phones: profile.contacts.map(({ phone }) => phone),
      mails: profile.contacts.map(({ mail }) => mail),
    }),
    400,
  );
  const { data: candidates = [] } = useQuery(duplicatesQuery(JSON.parse(clues)));
  return (
    <div aria-live="polite" className={styles.live}>
      {candidates.length > 0 && (
        <Notice tone="attention" title={t("company-duplicates")}>
          <CandidateList candidates={candidates} company={companyId} />
        </Notice>
      )}
    </div>
  );
}
