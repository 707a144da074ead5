import type { ProductDetail, ProductOffer } from "@/bridge";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Page";
import textStyles from "@/components/text.module.css";
import { decimal, quantity, useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { isBlank } from "./offer-form";
import styles from "./product.module.css";

/** What a company offers of a product, as a buyer asks for it. */
export function OfferFacts({ detail: { offer } }: { detail: ProductDetail }) {
  const t = useT();
  const formats = useFormats();
  const terms = [offer.incoterm, offer.incotermPlace].filter(Boolean).join(" ");
  return (
    <Section title={t("offer-title")}>
      {isBlank(offer) ? (
        <p className={textStyles.quiet}>{t("offer-none")}</p>
      ) : (
        <>
          <Facts>
            <Fact name={t("column-product-offers-lead-days")}>
              {offer.leadDays !== "" && t("offer-days", { count: Number(offer.leadDays) })}
            </Fact>
            <Fact name={t("column-product-offers-minimum")}>
              {offer.minimum !== "" && quantity(offer.minimum, offer.minimumUnit)}
            </Fact>
            <Fact name={t("offer-price")}>{offer.priceLow !== "" && <Price offer={offer} />}</Fact>
            <Fact name={t("offer-terms")}>{terms}</Fact>
            <Fact name={t("column-product-offers-destinations")}>
              {formats.list(offer.destinations.map(formats.country))}
            </Fact>
          </Facts>
          <Technical title={t("column-product-offers-technical-es")} text={offer.technicalEs} />
          <Technical
            title={t("column-product-offers-technical-en")}
            text={offer.technicalEn}
            isEnglish
          />
        </>
      )}
    </Section>
  );
}

function Price({
  offer: { priceLow, priceHigh, priceCurrency, priceUnit },
}: {
  offer: ProductOffer;
}) {
  const t = useT();
  const low = decimal(priceLow);
  const price = priceHigh === "" ? low : t("offer-price-range", { low, high: decimal(priceHigh) });
  return <>{t("offer-price-per", { price, currency: priceCurrency, unit: priceUnit })}</>;
}

interface TechnicalProps {
  title: string;
  text: string;
  isEnglish?: boolean;
}

function Technical({ title, text, isEnglish = false }: TechnicalProps) {
  if (text === "") return null;
  return (
    <div>
      <h3 className={styles.small}>{title}</h3>
      <p className={styles.lines} lang={isEnglish ? "en" : "es-MX"}>
        {text}
      </p>
    </div>
  );
}
