import { commands, type Product, type ProductHit } from "@/bridge";
import { Checkbox } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { type FormRow, formRow, withoutRow, withRow } from "@/components/form-rows";
import { SearchComboBox } from "@/components/SearchComboBox";
import { Select } from "@/components/Select";
import { TagField } from "@/components/TagField";
import { TextField } from "@/components/TextField";
import { hsCode } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { type SectionProps, sectionOf } from "./section";

const blank: Product = {
  id: null,
  description: "",
  code: "",
  edition: "HS2022",
  capacity: null,
  capacityUnit: null,
  capacityPeriod: null,
  certifications: [],
  isExportable: false,
};

/** What the company makes, each product with the code under which the world knows it. */
export const ProductsSection = sectionOf(ProductItems, ["products"]);

function ProductItems({ profile: { products }, set }: SectionProps) {
  const t = useT();
  return (
    <Fieldset title={t("company-products")} help={t("company-products-help")}>
      <Rows add={t("product-add")} onAdd={() => set({ products: [...products, formRow(blank)] })}>
        {products.map((product, index) => (
          <ProductFields
            key={product.key}
            product={product}
            at={`products.${index}`}
            number={index + 1}
            onChange={(part) => set({ products: withRow(products, product.key, part) })}
            onRemove={() => set({ products: withoutRow(products, product.key) })}
          />
        ))}
      </Rows>
    </Fieldset>
  );
}

interface ProductFieldsProps {
  product: FormRow<Product>;
  /** The path of the product in the form. */
  at: string;
  number: number;
  onChange: (part: Partial<Product>) => void;
  onRemove: () => void;
}

function ProductFields({ product, at, number, onChange, onRemove }: ProductFieldsProps) {
  const t = useT();
  const of = { number: String(number) };
  return (
    <RowFieldset
      title={t("product-number", of)}
      remove={t("product-remove", of)}
      onRemove={onRemove}
    >
      <CodeField product={product} name={`${at}.code`} onChange={onChange} />
      <TextField
        name={`${at}.description`}
        label={t("product-description")}
        help={t("product-description-help")}
        value={product.description}
        onChange={(description) => onChange({ description })}
        isPublished
        isRequired
      />
      <CapacityFields product={product} at={at} onChange={onChange} />
      <TagField
        name={`${at}.certifications`}
        label={t("product-certifications")}
        optional
        value={product.certifications}
        onChange={(certifications) => onChange({ certifications })}
      />
      <Checkbox
        isSelected={product.isExportable}
        onChange={(isExportable) => onChange({ isExportable })}
        help={t("product-exportable-help")}
      >
        {t("product-exportable")}
      </Checkbox>
    </RowFieldset>
  );
}

/** Whether a company's product can carry the code: never the national line of another market. */
function isOwn({ edition }: ProductHit): boolean {
  return edition === "HS2022" || edition === "MX";
}

/** The code, found by words in either language or by its digits. */
function CodeField({
  product: { code, description },
  name,
  onChange,
}: {
  product: Product;
  name: string;
  onChange: (part: Partial<Product>) => void;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <SearchComboBox<ProductHit>
      name={name}
      label={t("product-code")}
      help={t("product-code-help")}
      optional
      picked={code === "" ? null : { id: code, label: hsCode(code) }}
      onPick={(hit) =>
        onChange({
          code: hit?.digits ?? "",
          edition: hit?.edition === "MX" ? "MX" : "HS2022",
          ...(hit && description === "" && { description: hit.description }),
        })
      }
      queryKey={["reference", "own-products", locale]}
      find={async (query) => {
        if (query.length < 2) return [];
        const hits = await commands.treatiesSearchProducts({ query, locale, limit: 30 });
        return hits.filter(isOwn);
      }}
      optionOf={(hit) => ({
        id: hit.digits,
        label: `${hit.code} ${hit.description}`,
        detail: hit.path.join(" › "),
      })}
    />
  );
}

function CapacityFields({
  product,
  at,
  onChange,
}: Pick<ProductFieldsProps, "product" | "at" | "onChange">) {
  const t = useT();
  return (
    <FieldRow>
      <DecimalField
        name={`${at}.capacity`}
        label={t("product-capacity")}
        optional
        value={product.capacity ?? ""}
        onChange={(capacity) => onChange({ capacity: capacity === "" ? null : capacity })}
      />
      <TextField
        name={`${at}.capacityUnit`}
        label={t("product-unit")}
        placeholder={t("product-unit-example")}
        value={product.capacityUnit ?? ""}
        onChange={(unit) => onChange({ capacityUnit: unit === "" ? null : unit })}
      />
      <Select
        name={`${at}.capacityPeriod`}
        label={t("product-period")}
        options={[
          { id: "month", label: t("per-month") },
          { id: "year", label: t("per-year") },
        ]}
        value={product.capacityPeriod}
        onChange={(capacityPeriod) => onChange({ capacityPeriod })}
      />
    </FieldRow>
  );
}
