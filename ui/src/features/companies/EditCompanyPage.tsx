import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { companyQuery } from "@/bridge/queries";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { CompanyEditor } from "./CompanyEditor";

const route = getRouteApi("/companies/$company/edit");

/** Changes the profile of a company. */
export function EditCompanyPage() {
  const t = useT();
  const { company: id } = route.useParams();
  const { data: company, error, refetch } = useQuery(companyQuery(id));
  return (
    <Page
      title={t("company-edit-title")}
      back={
        <Link href={`/companies/${id}`}>{company?.profile.legalName ?? t("nav-companies")}</Link>
      }
      width="reading"
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!company && !error && <Skeleton rows={10} />}
      {company && <CompanyEditor key={id} company={company} />}
    </Page>
  );
}
