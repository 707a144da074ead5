import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ClipboardList, Pencil, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Link } from "react-aria-components";
import { type CompanyDetail, commands, type PlanRow, type PlanView } from "@/bridge";
import { planSectionsQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { FormActions } from "@/components/Form";
import { failed, isGone } from "@/components/failed";
import { DayOf } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { PrintMenu } from "@/components/PrintMenu";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { PlanContent } from "./plan/PlanContent";
import { planQuery, plansQuery } from "./plan/queries";
import { readinessQuery } from "./readiness/queries";
import { useCompany } from "./use-company";

const route = getRouteApi("/companies/$company/plan");

/** The export plan of a company: the latest, or an earlier one, and the way to all. */
export function PlanTab() {
  const part = useRef<HTMLDivElement>(null);
  return (
    <div ref={part} tabIndex={-1} className={styles.main}>
      <Shown onRemoved={() => part.current?.focus()} />
    </div>
  );
}

interface ShownProps {
  /** Called when the plan is gone, and the button with it. */
  onRemoved: () => void;
}

function Shown({ onRemoved }: ShownProps) {
  const t = useT();
  const company = useCompany();
  const { of = "" } = route.useSearch();
  const plans = useQuery({ ...plansQuery(company?.id ?? ""), enabled: company !== undefined });
  const chosen = useQuery(planQuery(of));
  const sections = useQuery(planSectionsQuery);
  const failure = failed([plans, chosen, sections]);
  if (company && isGone(chosen.error)) {
    return (
      <EmptyState
        title={t("plan-gone")}
        action={
          <ButtonLink href={`/companies/${company.id}/plan`}>{t("advisory-latest")}</ButtonLink>
        }
      />
    );
  }
  if (failure) return <ErrorView {...failure} />;
  const view = of === "" ? plans.data?.latest : chosen.data;
  if (!company || !plans.data || !sections.data) return <Skeleton rows={8} />;
  if (plans.data.rows.length === 0) return <None company={company} />;
  if (!view) return <Skeleton rows={8} />;
  return (
    <>
      <Actions company={company} view={view} onRemoved={onRemoved} />
      <PlanContent company={company} sections={sections.data} view={view} />
      {plans.data.rows.length > 1 && (
        <Section title={t("plan-all")}>
          <Others company={company.id} rows={plans.data.rows} shown={view.row.id} />
        </Section>
      )}
    </>
  );
}

/** Where a new plan begins: with the last diagnosis, where there is one; null until that is known. */
function useNewPlan(company: string): string | null {
  const { data, isPending } = useQuery(readinessQuery(company));
  if (isPending) return null;
  const diagnosis = data?.latest?.row.id;
  const edit = `/companies/${company}/plan/edit`;
  return diagnosis ? `${edit}?from=${diagnosis}` : edit;
}

function None({ company: { id, status } }: { company: CompanyDetail }) {
  const t = useT();
  const href = useNewPlan(id);
  return (
    <EmptyState
      title={t("plan-none")}
      action={
        status === "active" &&
        href !== null && (
          <ButtonLink look="primary" icon={ClipboardList} href={href}>
            {t("plan-new")}
          </ButtonLink>
        )
      }
    >
      {t("plan-none-text")}
    </EmptyState>
  );
}

interface ActionsProps extends ShownProps {
  company: CompanyDetail;
  view: PlanView;
}

function Actions({ company, view, onRemoved }: ActionsProps) {
  const t = useT();
  const navigate = useNavigate();
  const another = useNewPlan(company.id);
  const { id } = view.row;
  const removal = useMutation({
    mutationFn: () => commands.planRemove(id),
    onSuccess: async () => {
      await navigate({ to: "/companies/$company/plan", params: { company: company.id } });
      onRemoved();
      await notifyUndoable(t("plan-removed"));
    },
    onError: notifyError,
  });
  return (
    <FormActions>
      {company.status === "active" && (
        <>
          <ButtonLink icon={Pencil} href={`/companies/${company.id}/plan/edit?of=${id}`}>
            {t("plan-edit")}
          </ButtonLink>
          {another !== null && (
            <ButtonLink icon={ClipboardList} href={another}>
              {t("plan-another")}
            </ButtonLink>
          )}
        </>
      )}
      <PrintMenu
        label={t("plan-print")}
        print={(language) => commands.planPrint({ id, language })}
      />
      {company.status === "active" && (
        <Button icon={Trash2} isPending={removal.isPending} onPress={() => removal.mutate()}>
          {t("plan-remove")}
        </Button>
      )}
    </FormActions>
  );
}

interface OthersProps {
  company: string;
  rows: readonly PlanRow[];
  shown: string;
}

/** Every plan, the latest first; the one that is shown is marked. */
function Others({ company, rows, shown }: OthersProps) {
  const t = useT();
  return (
    <ListTable
      label={t("plan-all")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "title",
          label: t("plan-name"),
          show: ({ id, title }) => (
            <Link
              href={`/companies/${company}/plan?of=${id}`}
              {...(id === shown && { "aria-current": "true" as const })}
            >
              {title}
            </Link>
          ),
        },
        { id: "by", label: t("plan-made-by"), show: ({ madeBy }) => madeBy },
        {
          id: "on",
          label: t("plan-made-on"),
          isWhole: true,
          show: ({ createdAt }) => <DayOf moment={createdAt} />,
        },
        {
          id: "progress",
          label: t("plan-progress"),
          align: "end",
          isWhole: true,
          show: ({ sums }) =>
            sums.progress === null
              ? t("plan-progress-none")
              : t("plan-progress-of", { share: String(sums.progress) }),
        },
      ]}
    />
  );
}
