import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import type { OriginProofRow } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Code, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Page } from "@/components/Page";
import { Select } from "@/components/Select";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { ProofState } from "./ProofState";
import { proofsQuery } from "./queries";
import { filterOf, type Shown, shownProofs } from "./search";

const route = getRouteApi("/proofs");

/** The register of proofs of origin. */
export function ProofsPage() {
  const t = useT();
  const words = useWords();
  const navigate = useNavigate();
  const { show = "all" } = route.useSearch();
  const { data, error, refetch } = useQuery(proofsQuery(filterOf(show)));
  return (
    <Page
      title={t("nav-proofs")}
      subtitle={t("proofs-subtitle")}
      actions={<ButtonLink href="/proofs/declarations">{t("declarations-title")}</ButtonLink>}
    >
      <Select<Shown>
        label={t("proofs-show")}
        options={shownProofs.map((id) => ({ id, label: words(`proofs-show-${id}`) }))}
        value={show}
        onChange={(chosen) =>
          void navigate({ to: "/proofs", search: chosen === "all" ? {} : { show: chosen } })
        }
      />
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && (
        <EmptyState
          title={t("proofs-none")}
          action={<ButtonLink href="/origin">{t("nav-origin")}</ButtonLink>}
        >
          {t("proofs-none-text")}
        </EmptyState>
      )}
      {data && data.length > 0 && <Proofs rows={data} />}
    </Page>
  );
}

function Proofs({ rows }: { rows: readonly OriginProofRow[] }) {
  const t = useT();
  const words = useWords();
  return (
    <ListTable
      label={t("nav-proofs")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "good",
          label: t("proof-field-good"),
          show: ({ id, description }) => (
            <Link href={`/proofs/${id}`}>{description || t("proofs-nameless")}</Link>
          ),
        },
        {
          id: "code",
          label: t("proof-field-code"),
          isWhole: true,
          show: ({ code }) => code && <Code hs>{code}</Code>,
        },
        { id: "agreement", label: t("proofs-agreement"), show: ({ agreement }) => agreement },
        {
          id: "form",
          label: t("proof-field-form"),
          show: ({ form }) => words(`proof-form-${form}`),
        },
        { id: "importer", label: t("proof-field-importer"), show: ({ importer }) => importer },
        { id: "state", label: t("proofs-state"), show: (row) => <ProofState row={row} /> },
        {
          id: "serves",
          label: t("proofs-serves-until"),
          isWhole: true,
          show: ({ servesUntil }) => servesUntil && <Day iso={servesUntil} />,
        },
        {
          id: "keep",
          label: t("proofs-keep-until"),
          isWhole: true,
          show: ({ keepUntil }) => keepUntil && <Day iso={keepUntil} />,
        },
      ]}
    />
  );
}
