import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { companyQuery } from "@/bridge/queries";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { ListedBadge } from "./ListedBadge";
import { ListingForm } from "./ListingForm";
import { listingQuery } from "./queries";

const route = getRouteApi("/companies/$company/directory/edit");

/** Changes what a company lets the directory say of it. */
export function ListingPage() {
  const t = useT();
  const { company: id } = route.useParams();
  const company = useQuery(companyQuery(id));
  const listing = useQuery(listingQuery(id));
  const error = company.error ?? listing.error;
  const retry = () => {
    for (const query of [company, listing]) if (query.isError) void query.refetch();
  };
  const name = company.data?.profile.legalName ?? t("nav-companies");
  return (
    <Page
      title={t("directory-form")}
      subtitle={listing.data && <ListedBadge view={listing.data} />}
      back={<Link href={`/companies/${id}/directory`}>{name}</Link>}
      width="reading"
    >
      {error && <ErrorView error={error} onRetry={retry} />}
      {!error && !(company.data && listing.data) && <Skeleton rows={10} />}
      {company.data && listing.data && (
        <ListingForm key={id} company={company.data} view={listing.data} />
      )}
    </Page>
  );
}
