import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CompanyDetail, type Contact, commands, type RegistrationRow } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Form, FormActions } from "@/components/Form";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import {
  ApplicationFields,
  applicationOf,
  blankDelegate,
  type TypedApplication,
  typedDelegate,
} from "./ApplicationFields";
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
  const { data: findings } = useQuery(findingsQuery(missionId, company.id));
  const isRefused = findings?.some(({ met }) => met === "no") ?? true;
  const registering = useMutation({
    mutationFn: () =>
      commands.missionsRegister({
        missionId,
        companyId: company.id,
        ...applicationOf(application, company),
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
      <ApplicationFields company={company} application={application} onType={onType} />
      {registering.error !== null && problems.length === 0 && (
        <ErrorView error={registering.error} />
      )}
      <FormActions>
        <Button
          look="primary"
          type="submit"
          isPending={registering.isPending}
          isDisabled={isRefused || application.delegates.length === 0}
        >
          {t("register-submit")}
        </Button>
        {isRefused && findings && <p className={styles.quiet}>{t("register-refused")}</p>}
      </FormActions>
    </Form>
  );
}

/** The primary contact goes, with what is ready to export. */
function proposed({ profile: { contacts, products } }: CompanyDetail): TypedApplication {
  return {
    delegates: [proposedDelegate(contacts)],
    products: products.flatMap(({ id, isExportable }) => (id !== null && isExportable ? [id] : [])),
  };
}

function proposedDelegate(contacts: readonly Contact[]) {
  const contact = contacts.find(({ isPrimary }) => isPrimary) ?? contacts[0];
  if (!contact) return blankDelegate();
  const { name, role, mail, phone } = contact;
  return typedDelegate({ id: null, name, role, mail, phone });
}
