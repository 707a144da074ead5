import { CircleCheck, CircleDashed, Pencil } from "lucide-react";
import type { ProductDetail } from "@/bridge";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { useCapacityWords } from "@/components/capacity";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Page";
import { useT } from "@/i18n/t";

/** What the profile of its company says of a product, and the way to change that. */
export function ProfileFacts({ detail: { company, status, product } }: { detail: ProductDetail }) {
  const t = useT();
  const capacity = useCapacityWords();
  const { isExportable } = product;
  return (
    <Section
      title={t("product-of-profile")}
      actions={
        status === "active" && (
          <ButtonLink icon={Pencil} href={`/companies/${company}/edit`}>
            {t("company-edit")}
          </ButtonLink>
        )
      }
    >
      <Facts>
        <Fact name={t("product-capacity")}>{capacity(product) ?? t("company-unknown")}</Fact>
        <Fact name={t("product-export")}>
          <Badge
            tone={isExportable ? "good" : "neutral"}
            icon={isExportable ? CircleCheck : CircleDashed}
          >
            {isExportable ? t("product-exportable") : t("product-not-exportable")}
          </Badge>
        </Fact>
      </Facts>
    </Section>
  );
}
