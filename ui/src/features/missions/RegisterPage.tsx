import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { CompanyRow, RegistrationRow } from "@/bridge";
import { findCompanies, missionQuery } from "@/bridge/queries";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { Fieldset } from "@/components/Form";
import type { Option } from "@/components/Option";
import { Page } from "@/components/Page";
import { SearchComboBox } from "@/components/SearchComboBox";
import { Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import type { TypedApplication } from "./ApplicationFields";
import { ApplicationForm } from "./ApplicationForm";
import { Findings } from "./Findings";
import styles from "./missions.module.css";
import { PlacesMeter } from "./PlacesMeter";
import { RegistrationResult } from "./RegistrationResult";

const route = getRouteApi("/missions/$mission/register");

/** What is kept of a registration until it is sent. */
interface RegistrationDraft {
  company: Option | null;
  /** Null while what is proposed for the company stands as it is. */
  application: TypedApplication | null;
  /** The company lets the call take into account what whoever leads it said of themselves. */
  mayUseDeclaration: boolean;
}

const nothingTyped: RegistrationDraft = {
  company: null,
  application: null,
  mayUseDeclaration: false,
};

/** Registers a company: which one, whether it may, whom it sends, and what came of it. */
export function RegisterPage() {
  const t = useT();
  const { mission: id } = route.useParams();
  const { data: detail } = useQuery(missionQuery(id));
  const draft = useDraft<RegistrationDraft>("registration", id, nothingTyped, (kept) => ({
    ...nothingTyped,
    ...kept,
  }));
  const [result, setResult] = useState<RegistrationRow | null>(null);
  const { company, application, mayUseDeclaration } = draft.value;
  const name = detail?.mission.name ?? t("mission-title");
  return (
    <Page
      title={t("mission-register")}
      back={<Link href={`/missions/${id}`}>{name}</Link>}
      width="reading"
    >
      {result ? (
        <RegistrationResult registration={result} onAnother={() => setResult(null)} />
      ) : !draft.isReady ? (
        <Skeleton rows={4} />
      ) : (
        <div className={styles.steps}>
          <DraftNotice draft={draft} />
          {detail && <PlacesMeter places={detail.places} />}
          <Fieldset title={t("register-company")}>
            <SearchComboBox<CompanyRow>
              label={t("registration-company")}
              help={t("register-company-help")}
              picked={company}
              onPick={(row) =>
                draft.change({
                  company: row && { id: row.id, label: row.legalName },
                  application: null,
                  mayUseDeclaration: false,
                })
              }
              queryKey={["companies", "choices"]}
              find={findCompanies}
              optionOf={(row) => ({ id: row.id, label: row.legalName, detail: row.rfc ?? "" })}
            />
          </Fieldset>
          {company && (
            <>
              <Fieldset title={t("mission-requirements")}>
                <Findings
                  key={company.id}
                  missionId={id}
                  companyId={company.id}
                  mayUseDeclaration={mayUseDeclaration}
                  onMayUse={(mayUse) =>
                    draft.edit((now) => ({ ...now, mayUseDeclaration: mayUse }))
                  }
                />
              </Fieldset>
              <ApplicationForm
                key={company.id}
                missionId={id}
                companyId={company.id}
                mayUseDeclaration={mayUseDeclaration}
                typed={application}
                onType={(typed) => draft.edit((now) => ({ ...now, application: typed }))}
                onBlur={draft.keep}
                onRegistered={(registration) => {
                  setResult(registration);
                  draft.discard();
                }}
              />
            </>
          )}
        </div>
      )}
    </Page>
  );
}
