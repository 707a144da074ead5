import { Plus, Trash2 } from "lucide-react";
import type { CompanyDetail, Delegate } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { CheckboxGroup } from "@/components/choices";
import { FieldRow, Fieldset } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { hsCode } from "@/i18n/format";
import { useT } from "@/i18n/t";
import styles from "./missions.module.css";

interface TypedDelegate extends Delegate {
  key: string;
}

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
    delegates: delegates.map(({ key: _, ...delegate }) => delegate),
    products: products.filter((product) => own.has(product)),
  };
}

/** A delegate under way. */
export function typedDelegate(delegate: Delegate): TypedDelegate {
  return { ...delegate, key: crypto.randomUUID() };
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
      {delegates.map((delegate, index) => {
        const number = String(index + 1);
        const change = (part: Partial<TypedDelegate>) =>
          onChange(delegates.map((one) => (one.key === delegate.key ? { ...one, ...part } : one)));
        return (
          <fieldset
            key={delegate.key}
            className={styles.item}
            aria-label={t("delegate-number", { number })}
          >
            <div className={styles.itemHead}>
              {t("delegate-number", { number })}
              <IconButton
                icon={Trash2}
                label={t("delegate-remove", { number })}
                onPress={() => onChange(delegates.filter(({ key }) => key !== delegate.key))}
              />
            </div>
            <DelegateFields delegate={delegate} at={`delegates.${index}`} onChange={change} />
          </fieldset>
        );
      })}
      <div>
        <Button icon={Plus} onPress={() => onChange([...delegates, blankDelegate()])}>
          {t("delegate-add")}
        </Button>
      </div>
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
      <FieldRow>
        <TextField
          name={`${at}.mail`}
          label={t("delegate-mail")}
          optional
          inputMode="email"
          value={delegate.mail}
          onChange={(mail) => onChange({ mail })}
        />
        <TextField
          name={`${at}.phone`}
          label={t("delegate-phone")}
          optional
          inputMode="tel"
          value={delegate.phone}
          onChange={(phone) => onChange({ phone })}
        />
      </FieldRow>
    </>
  );
}
