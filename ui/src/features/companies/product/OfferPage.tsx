import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { OfferForm } from "./OfferForm";
import { productQuery } from "./queries";

const route = getRouteApi("/companies/$company/products/$product/edit");

/** Changes what a company offers of a product. */
export function OfferPage() {
  const t = useT();
  const { company, product: id } = route.useParams();
  const { data, error, refetch } = useQuery(productQuery(id));
  return (
    <Page
      title={t("offer-form")}
      subtitle={data?.companyName}
      back={
        <Link href={`/companies/${company}/products/${id}`}>
          {data?.product.description ?? t("product-title")}
        </Link>
      }
      width="reading"
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && <OfferForm key={id} id={id} detail={data} />}
    </Page>
  );
}
