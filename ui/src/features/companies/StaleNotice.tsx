import type { CompanyDetail, Profile } from "@/bridge";
import { Button } from "@/components/Button";
import { StaleChoice } from "@/components/StaleNotice";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { type CompanyDraft, draftOf, merged, profileOf, typedOf } from "./profile-form";

interface StaleNoticeProps {
  company: CompanyDetail;
  draft: CompanyDraft;
  onChange: (draft: CompanyDraft) => void;
}

/** Somebody else saved the company meanwhile: what they changed, and the two ways on. */
export function StaleNotice({ company, draft, onChange }: StaleNoticeProps) {
  const t = useT();
  const named = useFieldNames();
  const base = draft.base ?? company.profile;
  const merge = merged(base, profileOf(draft.profile), company.profile);
  const combine = () =>
    onChange({
      profile: typedOf(merge.profile),
      version: company.version,
      base: company.profile,
    });
  return (
    <StaleChoice
      title={t("stale-title")}
      actions={
        <>
          <Button look="primary" onPress={combine}>
            {t("stale-combine")}
          </Button>
          <Button onPress={() => onChange(draftOf(company))}>{t("stale-take-saved")}</Button>
        </>
      }
    >
      {merge.taken.length > 0 && <p>{t("stale-taken", { fields: named(merge.taken) })}</p>}
      {merge.both.length > 0 && <p>{t("stale-both", { fields: named(merge.both) })}</p>}
      {merge.taken.length === 0 && merge.both.length === 0 && <p>{t("stale-nothing")}</p>}
    </StaleChoice>
  );
}

function useFieldNames() {
  const words = useWords();
  const formats = useFormats();
  return (fields: readonly (keyof Profile)[]) =>
    formats.list(fields.map((field) => words(`company-${kebab(field)}`)));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
