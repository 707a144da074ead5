import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { CompanyRow, RegistrationRow } from "@/bridge";
import { findCompanies } from "@/bridge/queries";
import { Fieldset } from "@/components/Form";
import { Page } from "@/components/Page";
import { SearchComboBox } from "@/components/SearchComboBox";
import { useT } from "@/i18n/t";
import { ApplicationForm } from "./ApplicationForm";
import { Findings } from "./Findings";
import styles from "./missions.module.css";
import { PlacesMeter } from "./PlacesMeter";
import { missionQuery } from "./queries";
import { RegistrationResult } from "./RegistrationResult";

const route = getRouteApi("/missions/$mission/register");

/** Registers a company: which one, whether it may, whom it sends, and what came of it. */
export function RegisterPage() {
  const t = useT();
  const { mission: id } = route.useParams();
  const { data: detail } = useQuery(missionQuery(id));
  const [company, setCompany] = useState<CompanyRow | null>(null);
  const [result, setResult] = useState<RegistrationRow | null>(null);
  const name = detail?.mission.name ?? t("mission-title");
  return (
    <Page
      title={t("mission-register")}
      back={<Link href={`/missions/${id}`}>{name}</Link>}
      width="reading"
    >
      {result ? (
        <RegistrationResult
          registration={result}
          onAnother={() => {
            setCompany(null);
            setResult(null);
          }}
        />
      ) : (
        <div className={styles.steps}>
          {detail && <PlacesMeter places={detail.places} />}
          <Fieldset title={t("register-company")}>
            <SearchComboBox<CompanyRow>
              label={t("registration-company")}
              help={t("register-company-help")}
              picked={company && { id: company.id, label: company.legalName }}
              onPick={setCompany}
              queryKey={["companies", "choices"]}
              find={findCompanies}
              optionOf={(row) => ({ id: row.id, label: row.legalName, detail: row.rfc ?? "" })}
            />
          </Fieldset>
          {company && (
            <>
              <Fieldset title={t("mission-requirements")}>
                <Findings missionId={id} companyId={company.id} />
              </Fieldset>
              <ApplicationForm
                key={company.id}
                missionId={id}
                companyId={company.id}
                onRegistered={setResult}
              />
            </>
          )}
        </div>
      )}
    </Page>
  );
}
