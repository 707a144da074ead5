import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { registrationsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { failed } from "@/components/failed";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { WhoseTask } from "@/components/WhoseTask";
import { useT } from "@/i18n/t";
import { AttestDialog } from "./calls/AttestDialog";
import { DocumentTable } from "./calls/DocumentTable";
import { HandInDialog } from "./calls/HandInDialog";
import { documentsQuery, missionSupportsQuery } from "./calls/queries";

const route = getRouteApi("/missions/$mission/registrations/$registration/documents");

/** What a company handed in, whether it holds, and who saw the original. */
export function DocumentsPage() {
  const t = useT();
  const { mission: missionId, registration: id } = route.useParams();
  const registrations = useQuery(registrationsQuery(missionId));
  const row = registrations.data?.find((one) => one.id === id);
  const companyId = row?.companyId ?? "";
  const documents = useQuery({ ...documentsQuery(companyId), enabled: row !== undefined });
  const supports = useQuery(missionSupportsQuery(missionId));
  const own = supports.data?.filter(({ registrationId }) => registrationId === id) ?? [];
  const [isAdding, setAdding] = useState(false);
  const attested = useOpened(documents.data);
  const failure = failed([registrations, documents, supports]);
  const mayRegister = useMay("register-to-missions");
  const add = mayRegister && (
    <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
      {t("document-add")}
    </Button>
  );
  const rows = documents.data;
  return (
    <Page
      title={t("documents-title")}
      subtitle={row && <Link href={`/companies/${row.companyId}`}>{row.companyName}</Link>}
      back={
        <Link href={`/missions/${missionId}/registrations`}>{t("mission-tab-registrations")}</Link>
      }
      actions={rows && rows.length > 0 && add}
    >
      <WhoseTask of={["register-to-missions", "decide-places"]} />
      {failure && <ErrorView error={failure.error} onRetry={failure.onRetry} />}
      {!failure && registrations.data && !row && <EmptyState title={t("registration-gone")} />}
      {!failure && !rows && (row || !registrations.data) && <Skeleton rows={6} />}
      {!failure && rows?.length === 0 && (
        <EmptyState title={t("documents-none")} action={add}>
          {t("documents-none-text")}
        </EmptyState>
      )}
      {!failure && rows && rows.length > 0 && (
        <DocumentTable rows={rows} supports={own} onAttest={attested.open} />
      )}
      {isAdding && row && (
        <HandInDialog
          companyId={row.companyId}
          registrationId={row.id}
          supports={own}
          onClose={() => setAdding(false)}
        />
      )}
      {attested.row && (
        <AttestDialog
          key={attested.row.id}
          row={attested.row}
          isGone={attested.isGone}
          onClose={attested.close}
        />
      )}
    </Page>
  );
}
