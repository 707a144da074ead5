import { CircleCheck, CircleDashed, Factory, Plus, Scale } from "lucide-react";
import { Link } from "react-aria-components";
import type { Product } from "@/bridge";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { useCapacityWords } from "@/components/capacity";
import { Code } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { EmptyState } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { Certifications } from "./product/Certifications";
import { benefitHref, originHref } from "./products";
import { useCompany } from "./use-company";

/** What a company makes, and the way from each product to its benefits. */
export function ProductsTab() {
  const t = useT();
  const company = useCompany();
  if (!company) return null;
  const { id, profile } = company;
  const certifications = (
    <Certifications company={id} product={null} isFixed={company.status === "archived"} />
  );
  if (profile.products.length === 0) {
    return (
      <>
        <EmptyState
          title={t("company-no-products")}
          action={
            <ButtonLink icon={Plus} href={`/companies/${id}/edit`}>
              {t("company-add-products")}
            </ButtonLink>
          }
        >
          {t("company-no-products-text")}
        </EmptyState>
        {certifications}
      </>
    );
  }
  return (
    <>
      <ProductTable company={id} products={profile.products} />
      {certifications}
    </>
  );
}

function ProductTable({ company, products }: { company: string; products: readonly Product[] }) {
  const t = useT();
  const capacity = useCapacityWords();
  return (
    <ListTable
      label={t("company-products")}
      rows={products}
      rowId={(product) => product.id ?? product.description}
      columns={[
        {
          id: "description",
          label: t("product-description"),
          show: ({ id, description, certifications }) => (
            <>
              {id === null ? (
                description
              ) : (
                <Link href={`/companies/${company}/products/${id}`}>{description}</Link>
              )}
              {certifications.length > 0 && (
                <span className={styles.under}>{certifications.join(" · ")}</span>
              )}
            </>
          ),
        },
        {
          id: "code",
          label: t("product-code"),
          isWhole: true,
          show: ({ code }) => (code === "" ? t("product-no-code") : <Code hs>{code}</Code>),
        },
        {
          id: "capacity",
          label: t("product-capacity"),
          align: "end",
          isWhole: true,
          show: (product) => capacity(product) ?? t("company-unknown"),
        },
        {
          id: "exportable",
          label: t("product-export"),
          show: ({ isExportable }) => (
            <Badge
              tone={isExportable ? "good" : "neutral"}
              icon={isExportable ? CircleCheck : CircleDashed}
            >
              {isExportable ? t("product-exportable") : t("product-not-exportable")}
            </Badge>
          ),
        },
        {
          id: "benefit",
          label: t("nav-treaties"),
          align: "end",
          show: (product) =>
            product.code !== "" && (
              <ButtonLink look="quiet" icon={Scale} href={benefitHref(company, product)}>
                {t("product-look-up-short")}
              </ButtonLink>
            ),
        },
        {
          id: "origin",
          label: t("nav-origin"),
          align: "end",
          show: (product) =>
            product.code !== "" && (
              <ButtonLink look="quiet" icon={Factory} href={originHref(company, product)}>
                {t("product-origin-short")}
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}
