import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { type CompanyDetail, commands, type RegistrationRow } from "@/bridge";
import { companyQuery, registrationsQuery } from "@/bridge/queries";
import { Checkbox } from "@/components/choices";
import { useDraft } from "@/components/drafts";
import { Page } from "@/components/Page";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import {
  ApplicationFields,
  applicationOf,
  type TypedApplication,
  typedDelegate,
} from "./ApplicationFields";

const route = getRouteApi("/missions/$mission/registrations/$registration");

/** Changes whom a registered company sends and what it shows. */
export function EditRegistrationPage() {
  const t = useT();
  const { mission, registration: id } = route.useParams();
  const { data: rows, error, refetch } = useQuery(registrationsQuery(mission));
  const row = rows?.find((one) => one.id === id);
  return (
    <Page
      title={t("registration-edit-title")}
      subtitle={row?.companyName}
      back={
        <Link href={`/missions/${mission}/registrations`}>{t("mission-tab-registrations")}</Link>
      }
      width="reading"
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={8} />}
      {rows && !row && <EmptyState title={t("registration-gone")} />}
      {row && <RegistrationOf key={id} row={row} />}
    </Page>
  );
}

function RegistrationOf({ row }: { row: RegistrationRow }) {
  const { data: company, error, refetch } = useQuery(companyQuery(row.companyId));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!company) return <Skeleton rows={8} />;
  return <RegistrationEditor row={row} company={company} />;
}

interface RegistrationDraft {
  /** The version of the registration that the draft began with. */
  version: number;
  application: TypedApplication;
  /** The company lets the call use its declaration; null where that cannot be changed. */
  mayUseDeclaration: boolean | null;
}

function RegistrationEditor({ row, company }: { row: RegistrationRow; company: CompanyDetail }) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft<RegistrationDraft>("registration-of", row.id, draftOf(row), (kept) => ({
    ...kept,
    mayUseDeclaration: kept.mayUseDeclaration ?? row.mayUseDeclaration,
  }));
  const { version, application, mayUseDeclaration } = draft.value;
  const register = `/missions/${row.missionId}/registrations`;
  const saving = useMutation({
    mutationFn: () =>
      commands.missionsUpdateRegistration({
        registrationId: row.id,
        version,
        mayUseDeclaration,
        ...applicationOf(application, company),
      }),
    onSuccess: async () => {
      await draft.settle();
      await notifyUndoable(t("registration-saved", { name: row.companyName }));
      await navigate({ to: register });
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(registrationsQuery(row.missionId)) : undefined,
  });
  const stale = useStale(draft, saving, draftOf(row));
  if (!draft.isReady) return <Skeleton rows={8} />;
  const problems = problemsOf(saving.error);
  return (
    <RecordForm
      label={t("registration-edit-title")}
      draft={draft}
      saving={saving}
      problems={problems}
      stale={stale}
      submit={t("action-save")}
      isDisabled={application.delegates.length === 0}
      cancel={register}
    >
      <ApplicationFields
        company={company}
        application={application}
        onType={(typed) => draft.edit((now) => ({ ...now, application: typed }))}
      />
      {mayUseDeclaration !== null && (
        <Checkbox
          name="mayUseDeclaration"
          isSelected={mayUseDeclaration}
          onChange={(mayUse) => draft.edit((now) => ({ ...now, mayUseDeclaration: mayUse }))}
          help={t("registration-may-use-declaration-help")}
        >
          {t("register-may-use-declaration")}
        </Checkbox>
      )}
    </RecordForm>
  );
}

function draftOf(row: RegistrationRow): RegistrationDraft {
  const { version, delegates, productIds, mayUseDeclaration } = row;
  return {
    version,
    mayUseDeclaration,
    application: { delegates: delegates.map(typedDelegate), products: productIds },
  };
}
