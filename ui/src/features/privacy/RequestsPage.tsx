import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "react-aria-components";
import type { ArcoRow } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { ArcoBadge } from "./ArcoBadge";
import { DueWords } from "./DueWords";
import { PrivacyFrame } from "./PrivacyFrame";
import { requestsQuery } from "./queries";

/** Who asked to see, correct, erase or no longer have their data used, and what is due first. */
export function RequestsPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(requestsQuery);
  const register = (
    <ButtonLink look="primary" icon={Plus} href="/privacy/requests/new">
      {t("arco-register")}
    </ButtonLink>
  );
  const isNone = data?.length === 0;
  return (
    <PrivacyFrame current="/privacy" actions={isNone ? null : register}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {isNone && (
        <EmptyState title={t("arco-none")} action={register}>
          {t("arco-none-text")}
        </EmptyState>
      )}
      {data && data.length > 0 && <Requests rows={data} />}
    </PrivacyFrame>
  );
}

function Requests({ rows }: { rows: readonly ArcoRow[] }) {
  const t = useT();
  const words = useWords();
  return (
    <ListTable
      label={t("privacy-tab-requests")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "holder",
          label: t("arco-holder"),
          show: ({ id, request }) => <Link href={`/privacy/requests/${id}`}>{request.name}</Link>,
        },
        {
          id: "right",
          label: t("arco-right"),
          show: ({ request }) => words(`arco-right-${request.right}`),
        },
        { id: "state", label: t("arco-state"), show: ({ state }) => <ArcoBadge state={state} /> },
        {
          id: "due",
          label: t("arco-due"),
          show: (row) =>
            row.deadline ? (
              <>
                <Day iso={row.deadline.due} />
                <span className={textStyles.under}>
                  <DueWords row={row} />
                </span>
              </>
            ) : (
              t("arco-nothing-due")
            ),
        },
        {
          id: "received",
          label: t("arco-received-on"),
          isWhole: true,
          isExtra: true,
          show: ({ request }) => <Day iso={request.receivedOn} />,
        },
      ]}
    />
  );
}
