import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { companyQuery, deskStateQuery, planSectionsQuery } from "@/bridge/queries";
import { failed } from "@/components/failed";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { PlanForm } from "./plan/PlanForm";
import { planQuery } from "./plan/queries";
import { diagnosisQuery, questionnaireQuery } from "./readiness/queries";

const route = getRouteApi("/companies/$company/plan/edit");

/** Makes a plan of a company, blank or from a diagnosis, or changes one. */
export function PlanPage() {
  const t = useT();
  const { company: id } = route.useParams();
  const { of = "", from = "" } = route.useSearch();
  const company = useQuery(companyQuery(id));
  const desk = useQuery(deskStateQuery);
  const sections = useQuery(planSectionsQuery);
  const plan = useQuery(planQuery(of));
  const view = of === "" ? null : plan.data;
  const origin = of === "" ? from : (view?.diagnosis ?? "");
  const diagnosis = useQuery(diagnosisQuery(origin));
  const version = diagnosis.data?.diagnosis.questionnaire ?? null;
  const questionnaire = useQuery({
    ...questionnaireQuery(version),
    enabled: diagnosis.data !== undefined,
  });
  const failure = failed([company, desk, sections, plan]);
  // A diagnosis that was taken away proposes nothing, and keeps nobody from the plan.
  const isProposed = origin === "" || diagnosis.isError || questionnaire.data !== undefined;
  const isRead = company.data && desk.data && sections.data && view !== undefined && isProposed;
  return (
    <Page
      title={t("plan-form")}
      back={
        <Link href={`/companies/${id}/plan`}>
          {company.data?.profile.legalName ?? t("nav-companies")}
        </Link>
      }
      width="reading"
    >
      {failure && <ErrorView {...failure} />}
      {!failure && !isRead && <Skeleton rows={10} />}
      {isRead && (
        <PlanForm
          key={`${id} ${of}`}
          company={company.data}
          sections={sections.data}
          view={view}
          from={
            diagnosis.data && questionnaire.data
              ? { diagnosis: diagnosis.data, questionnaire: questionnaire.data }
              : null
          }
          today={desk.data.today}
        />
      )}
    </Page>
  );
}
