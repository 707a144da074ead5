import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { companyQuery, deskStateQuery } from "@/bridge/queries";
import { failed } from "@/components/failed";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { DiagnosisForm } from "./DiagnosisForm";
import { diagnosisQuery, questionnaireQuery } from "./queries";

const route = getRouteApi("/companies/$company/readiness/edit");

/** Makes a diagnosis of a company, or corrects one. */
export function DiagnosisPage() {
  const t = useT();
  const { company: id } = route.useParams();
  const { of = "" } = route.useSearch();
  const company = useQuery(companyQuery(id));
  const desk = useQuery(deskStateQuery);
  const diagnosis = useQuery(diagnosisQuery(of));
  const view = of === "" ? null : diagnosis.data;
  const version = view?.diagnosis.questionnaire ?? null;
  const questionnaire = useQuery({ ...questionnaireQuery(version), enabled: view !== undefined });
  const failure = failed([company, desk, diagnosis, questionnaire]);
  const isRead = company.data && desk.data && questionnaire.data && view !== undefined;
  return (
    <Page
      title={t("readiness-form")}
      back={
        <Link href={`/companies/${id}/readiness`}>
          {company.data?.profile.legalName ?? t("nav-companies")}
        </Link>
      }
      width="reading"
    >
      {failure && <ErrorView {...failure} />}
      {!failure && !isRead && <Skeleton rows={10} />}
      {isRead && (
        <DiagnosisForm
          key={`${id} ${of}`}
          company={company.data}
          questionnaire={questionnaire.data}
          view={view}
          today={desk.data.today}
        />
      )}
    </Page>
  );
}
