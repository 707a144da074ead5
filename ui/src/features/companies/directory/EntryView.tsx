import type { Entry } from "@/bridge";
import { useCapacityWords } from "@/components/capacity";
import { useSectors } from "@/components/catalogue";
import { Fact, Facts } from "@/components/Facts";
import { Code } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Activity } from "@/components/names";
import { useTown } from "@/components/Place";
import { useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useT, useWords } from "@/i18n/t";
import styles from "./directory.module.css";

/** What a directory says of a company: this and nothing else. */
export function EntryView({ entry }: { entry: Entry }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const sectors = useSectors();
  const town = useTown(entry);
  const { contact } = entry;
  const countries = (isServed: boolean) =>
    formats.list(
      entry.markets
        .filter((market) => market.isServed === isServed)
        .map(({ market }) => formats.country(market)),
    );
  return (
    <>
      <h3>{entry.name}</h3>
      <Facts>
        <Fact name={t("directory-trade-names")}>{entry.tradeNames.join(" · ")}</Fact>
        <Fact name={t("directory-place")}>{town}</Fact>
        <Fact name={t("directory-activity")}>
          {entry.activity && <Activity code={entry.activity} />}
        </Fact>
        <Fact name={t("directory-sectors")}>{formats.list(entry.sectors.map(sectors.nameOf))}</Fact>
        <Fact name={t("directory-served")}>{countries(true)}</Fact>
        <Fact name={t("directory-sought")}>{countries(false)}</Fact>
        <Fact name={t("directory-size")}>{entry.size && words(`size-${entry.size}`)}</Fact>
        <Fact name={t("directory-experience")}>
          {entry.experience && words(`experience-${entry.experience}`)}
        </Fact>
        <Fact name={t("directory-programmes")}>
          {entry.programmes.map((code) => words(`programme-${code}`)).join(" · ")}
        </Fact>
        <Fact name={t("directory-web")}>{entry.web}</Fact>
        <Fact name={t("directory-mail")}>{entry.mail}</Fact>
        <Fact name={t("directory-phone")}>{entry.phone}</Fact>
        <Fact name={t("directory-contact")}>
          {contact &&
            [contact.name, contact.role, contact.mail, contact.phone].filter(Boolean).join(" · ")}
        </Fact>
      </Facts>
      <Products products={entry.products} />
    </>
  );
}

function Products({ products }: Pick<Entry, "products">) {
  const t = useT();
  const made = useCapacityWords();
  const locale = useLocale();
  return (
    <ListTable
      label={t("directory-products")}
      rows={products}
      rowId={({ description, code }) => `${code} ${description}`}
      columns={[
        {
          id: "product",
          label: t("directory-products"),
          show: ({ description }) => description,
        },
        {
          id: "code",
          label: t("directory-code"),
          isWhole: true,
          show: ({ code }) => code && <Code hs>{code}</Code>,
        },
        {
          id: "certifications",
          label: t("directory-certifications"),
          show: ({ certifications }) => certifications.join(" · "),
        },
        {
          id: "picture",
          label: t("photographs"),
          show: ({ description, picture }) =>
            picture && (
              <img
                className={styles.picture}
                src={`data:image/jpeg;base64,${picture.jpeg}`}
                alt={(locale === "en" ? picture.altEn : picture.altEs) || description}
              />
            ),
        },
        {
          id: "capacity",
          label: t("directory-capacity"),
          align: "end",
          show: ({ capacity }) =>
            capacity &&
            made({
              capacity: capacity.amount,
              capacityUnit: capacity.unit,
              capacityPeriod: capacity.period,
            }),
        },
      ]}
    />
  );
}
