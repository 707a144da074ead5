import type { CompanyDetail, Delegate } from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { type FormRow, formRow, rowOf, withoutRow, withRow } from "@/components/form-rows";
import { ReachFields } from "@/components/ReachFields";
import { TextField } from "@/components/TextField";
import { hsCode } from "@/i18n/format";
import { useT } from "@/i18n/t";

type TypedDelegate = FormRow<Delegate>;

/** Whom the company sends and what it shows, while it is typed. */
export interface TypedApplication {
  delegates: TypedDelegate[];
  /** Identities of the products. */
  products: string[];
}

interface ApplicationFieldsProps {
  company: CompanyDetail;
  application: TypedApplication;
  onType: (typed: TypedApplication) => void;
}

/** Whom a company sends to a mission, and what it shows there. */
export function ApplicationFields({ company, application, onType }: ApplicationFieldsProps) {
  const t = useT();
  const { products } = company.profile;
  return (
    <>
      <Delegates
        delegates={application.delegates}
        onChange={(delegates) => onType({ ...application, delegates })}
      />
      {products.length > 0 && (
        <Fieldset title={t("register-products")}>
          <CheckboxGroup
            label={t("register-products-help")}
            options={products.flatMap(({ id, description, code }) =>
              id === null
                ? []
                : [{ id, label: code === "" ? description : `${description} ${hsCode(code)}` }],
            )}
            value={application.products}
            onChange={(next) => onType({ ...application, products: next })}
          />
        </Fieldset>
      )}
    </>
  );
}

/** What is sent: a product that the company has given up since it was chosen is not taken along. */
export function applicationOf({ delegates, products }: TypedApplication, company: CompanyDetail) {
  const own = new Set(company.profile.products.map(({ id }) => id));
  return {
    delegates: delegates.map(rowOf),
    products: products.filter((product) => own.has(product)),
  };
}

/** A delegate under way. */
export function typedDelegate(delegate: Delegate): TypedDelegate {
  return formRow(delegate);
}

/** A delegate of whom nothing is known yet. */
export function blankDelegate(): TypedDelegate {
  return typedDelegate({ id: null, name: "", role: "", mail: "", phone: "" });
}

function Delegates({
  delegates,
  onChange,
}: {
  delegates: readonly TypedDelegate[];
  onChange: (delegates: TypedDelegate[]) => void;
}) {
  const t = useT();
  return (
    <Fieldset title={t("registration-delegates")} help={t("register-delegates-help")}>
      <Rows add={t("delegate-add")} onAdd={() => onChange([...delegates, blankDelegate()])}>
        {delegates.map((delegate, index) => {
          const { key } = delegate;
          const number = String(index + 1);
          return (
            <RowFieldset
              key={key}
              title={t("delegate-number", { number })}
              remove={t("delegate-remove", { number })}
              onRemove={() => onChange(withoutRow(delegates, key))}
            >
              <DelegateFields
                delegate={delegate}
                at={`delegates.${index}`}
                onChange={(part) => onChange(withRow(delegates, key, part))}
              />
            </RowFieldset>
          );
        })}
      </Rows>
    </Fieldset>
  );
}

function DelegateFields({
  delegate,
  at,
  onChange,
}: {
  delegate: TypedDelegate;
  at: string;
  onChange: (part: Partial<TypedDelegate>) => void;
}) {
  const t = useT();
  return (
    <>
      <FieldRow>
        <TextField
          name={`${at}.name`}
          label={t("delegate-name")}
          value={delegate.name}
          onChange={(name) => onChange({ name })}
          isRequired
        />
        <TextField
          name={`${at}.role`}
          label={t("delegate-role")}
          optional
          value={delegate.role}
          isPublished
          onChange={(role) => onChange({ role })}
        />
      </FieldRow>
      <ReachFields
        at={`${at}.`}
        labels={{ mail: t("delegate-mail"), phone: t("delegate-phone") }}
        value={delegate}
        onChange={onChange}
      />
    </>
  );
}
