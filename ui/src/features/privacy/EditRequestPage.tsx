import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { deskStateQuery } from "@/bridge/queries";
import { failed } from "@/components/failed";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { requestQuery } from "./queries";
import { RequestEditor } from "./RequestEditor";

const route = getRouteApi("/privacy/requests/$request/edit");

/** Registers a request about personal data. */
export function NewRequestPage() {
  const t = useT();
  const { data: desk, error, refetch } = useQuery(deskStateQuery);
  return (
    <Page
      title={t("arco-register")}
      back={<Link href="/privacy">{t("privacy-title")}</Link>}
      width="reading"
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!desk && !error && <Skeleton rows={8} />}
      {desk && <RequestEditor row={null} today={desk.today} />}
    </Page>
  );
}

/** Changes what is known of a request. */
export function EditRequestPage() {
  const t = useT();
  const { request: id } = route.useParams();
  const desk = useQuery(deskStateQuery);
  const request = useQuery(requestQuery(id));
  const failure = failed([desk, request]);
  const row = request.data;
  return (
    <Page
      title={row ? t("arco-title", { name: row.request.name }) : t("arco-edit")}
      back={<Link href={`/privacy/requests/${id}`}>{t("privacy-title")}</Link>}
      width="reading"
    >
      {failure && <ErrorView {...failure} />}
      {!(row && desk.data) && !failure && <Skeleton rows={8} />}
      {row && desk.data && <RequestEditor key={id} row={row} today={desk.data.today} />}
    </Page>
  );
}
