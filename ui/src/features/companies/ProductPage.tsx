import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Pencil } from "lucide-react";
import { Link } from "react-aria-components";
import type { ProductDetail } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Code } from "@/components/figures";
import { Page } from "@/components/Page";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { ProductAnswers } from "./ProductAnswers";
import { ProductCases } from "./ProductCases";
import { Certifications } from "./product/Certifications";
import { OfferFacts } from "./product/OfferFacts";
import { Photographs } from "./product/Photographs";
import { ProfileFacts } from "./product/ProfileFacts";
import { productQuery } from "./product/queries";

const route = getRouteApi("/companies/$company/products/$product");

/** Everything that is known of a product: what is offered of it, and what was found out about it. */
export function ProductPage() {
  const t = useT();
  const { company, product: id } = route.useParams();
  const { data, error, refetch } = useQuery(productQuery(id));
  return (
    <Page
      title={data?.product.description ?? t("product-title")}
      subtitle={data && <Subtitle detail={data} />}
      back={
        <Link href={`/companies/${data?.company ?? company}/products`}>
          {data?.companyName ?? t("nav-companies")}
        </Link>
      }
      actions={
        data?.status === "active" && (
          <ButtonLink
            look="primary"
            icon={Pencil}
            href={`/companies/${data.company}/products/${id}/edit`}
          >
            {t("offer-edit")}
          </ButtonLink>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && (
        <>
          {data.status === "archived" && (
            <Notice tone="attention">{t("product-company-archived")}</Notice>
          )}
          <OfferFacts detail={data} />
          <Photographs product={id} isFixed={data.status === "archived"} />
          <Certifications
            company={data.company}
            product={id}
            isFixed={data.status === "archived"}
          />
          <ProfileFacts detail={data} />
          <ProductAnswers detail={data} />
          <ProductCases detail={data} />
        </>
      )}
    </Page>
  );
}

function Subtitle({ detail: { product } }: { detail: ProductDetail }) {
  const t = useT();
  return product.code === "" ? <span>{t("product-no-code")}</span> : <Code hs>{product.code}</Code>;
}
