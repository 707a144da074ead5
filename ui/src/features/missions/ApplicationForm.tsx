import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CompanyDetail, type ContactPrivacy, commands, type RegistrationRow } from "@/bridge";
import { companyQuery, consentsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Form, FormActions } from "@/components/Form";
import { failed } from "@/components/failed";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
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
import { findingsQuery } from "./queries";

interface ApplicationFormProps {
  missionId: string;
  companyId: string;
  /** The company lets the call take into account what whoever leads it said of themselves. */
  mayUseDeclaration: boolean;
  /** What was typed, or null while what is proposed stands. */
  typed: TypedApplication | null;
  onType: (typed: TypedApplication) => void;
  onBlur: () => void;
  onRegistered: (registration: RegistrationRow) => void;
}

/** Whom the company sends and what it shows. Somebody of its contacts is proposed. */
export function ApplicationForm({ companyId, ...props }: ApplicationFormProps) {
  const company = useQuery(companyQuery(companyId));
  const consents = useQuery(consentsQuery(companyId));
  const failure = failed([company, consents]);
  if (failure) return <ErrorView {...failure} />;
  if (!company.data || !consents.data) return <Skeleton rows={4} />;
  return <Application company={company.data} consents={consents.data} {...props} />;
}

function Application({
  company,
  consents,
  missionId,
  mayUseDeclaration,
  typed,
  onType,
  onBlur,
  onRegistered,
}: Omit<ApplicationFormProps, "companyId"> & {
  company: CompanyDetail;
  consents: readonly ContactPrivacy[];
}) {
  const t = useT();
  const [proposal] = useState(() => proposed(company, consents));
  const application = typed ?? proposal;
  const { data: findings } = useQuery(findingsQuery(missionId, company.id, mayUseDeclaration));
  const isRefused = findings?.some(({ met }) => met === "no") ?? true;
  const registering = useMutation({
    mutationFn: () =>
      commands.missionsRegister({
        missionId,
        companyId: company.id,
        mayUseDeclaration,
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
        {isRefused && findings && <p className={textStyles.quiet}>{t("register-refused")}</p>}
      </FormActions>
    </Form>
  );
}

/** The primary contact goes, or the first other who did not object to it, with what is ready to export. */
function proposed(
  { profile: { contacts, products } }: CompanyDetail,
  consents: readonly ContactPrivacy[],
): TypedApplication {
  const objecting = new Set(
    consents
      .filter(({ purposes }) =>
        purposes.some(({ purpose, isServed }) => purpose === "missions" && !isServed),
      )
      .map(({ contact }) => contact),
  );
  const willing = contacts.filter(({ id }) => id === null || !objecting.has(id));
  const contact = willing.find(({ isPrimary }) => isPrimary) ?? willing[0];
  return {
    delegates: [
      contact
        ? typedDelegate({
            id: null,
            name: contact.name,
            role: contact.role,
            mail: contact.mail,
            phone: contact.phone,
          })
        : blankDelegate(),
    ],
    products: products.flatMap(({ id, isExportable }) => (id !== null && isExportable ? [id] : [])),
  };
}
