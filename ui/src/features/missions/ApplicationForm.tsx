import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  type CompanyDetail,
  type Contact,
  commands,
  type Delegate,
  type RegistrationRow,
} from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { Button, IconButton } from "@/components/Button";
import { CheckboxGroup } from "@/components/choices";
import { FieldRow, Fieldset, Form, FormActions } from "@/components/Form";
import { ErrorView, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { hsCode } from "@/i18n/format";
import { useT } from "@/i18n/t";
import styles from "./missions.module.css";
import { findingsQuery } from "./queries";

interface ApplicationFormProps {
  missionId: string;
  companyId: string;
  /** What was typed, or null while what is proposed stands. */
  typed: TypedApplication | null;
  onType: (typed: TypedApplication) => void;
  onBlur: () => void;
  onRegistered: (registration: RegistrationRow) => void;
}

/** Whom the company sends and what it shows. Its primary contact is proposed. */
export function ApplicationForm({ companyId, ...props }: ApplicationFormProps) {
  const { data: company, error } = useQuery(companyQuery(companyId));
  if (error) return <ErrorView error={error} />;
  if (!company) return <Skeleton rows={4} />;
  return <Application company={company} {...props} />;
}

interface TypedDelegate extends Omit<Delegate, "id"> {
  key: string;
}

/** Whom the company sends and what it shows, while it is typed. */
export interface TypedApplication {
  delegates: TypedDelegate[];
  /** Identities of the products. */
  products: string[];
}

function Application({
  company,
  missionId,
  typed,
  onType,
  onBlur,
  onRegistered,
}: Omit<ApplicationFormProps, "companyId"> & { company: CompanyDetail }) {
  const t = useT();
  const [proposal] = useState(() => proposed(company));
  const application = typed ?? proposal;
  const { delegates } = application;
  // A product that the company has given up since then is not taken along.
  const products = application.products.filter((product) =>
    company.profile.products.some(({ id }) => id === product),
  );
  const { data: findings } = useQuery(findingsQuery(missionId, company.id));
  const isRefused = findings?.some(({ met }) => met === "no") ?? true;
  const registering = useMutation({
    mutationFn: () =>
      commands.missionsRegister({
        missionId,
        companyId: company.id,
        delegates: delegates.map(({ key: _, ...delegate }) => ({ id: null, ...delegate })),
        products,
      }),
    onSuccess: async (registration) => {
      onRegistered(registration);
      await notifyUndoable(t("register-done", { name: registration.companyName }));
    },
  });
  const problems = problemsOf(registering.error);
  return (
    <Form
      label={t("mission-register")}
      problems={problems}
      onBlur={onBlur}
      onSubmit={() => registering.mutate()}
    >
      <Delegates
        delegates={delegates}
        onChange={(next) => onType({ ...application, delegates: next })}
      />
      {company.profile.products.length > 0 && (
        <Fieldset title={t("register-products")}>
          <CheckboxGroup
            label={t("register-products-help")}
            options={company.profile.products.flatMap(({ id, description, code }) =>
              id === null
                ? []
                : [{ id, label: code === "" ? description : `${description} ${hsCode(code)}` }],
            )}
            value={products}
            onChange={(next) => onType({ ...application, products: next })}
          />
        </Fieldset>
      )}
      {registering.error !== null && problems.length === 0 && (
        <ErrorView error={registering.error} />
      )}
      <FormActions>
        <Button
          look="primary"
          type="submit"
          isPending={registering.isPending}
          isDisabled={isRefused || delegates.length === 0}
        >
          {t("register-submit")}
        </Button>
        {isRefused && findings && <p className={styles.quiet}>{t("register-refused")}</p>}
      </FormActions>
    </Form>
  );
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

/** The primary contact goes, with what is ready to export. */
function proposed({ profile: { contacts, products } }: CompanyDetail): TypedApplication {
  return {
    delegates: [proposedDelegate(contacts)],
    products: products.flatMap(({ id, isExportable }) => (id !== null && isExportable ? [id] : [])),
  };
}

function proposedDelegate(contacts: readonly Contact[]): TypedDelegate {
  const contact = contacts.find(({ isPrimary }) => isPrimary) ?? contacts[0];
  if (!contact) return blankDelegate();
  const { name, role, mail, phone } = contact;
  return { key: crypto.randomUUID(), name, role, mail, phone };
}

function blankDelegate(): TypedDelegate {
  return { key: crypto.randomUUID(), name: "", role: "", mail: "", phone: "" };
}
