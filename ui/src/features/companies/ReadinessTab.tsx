import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ClipboardCheck, Pencil, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Link } from "react-aria-components";
import { type CompanyDetail, commands, type ReadinessRow, type ReadinessView } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { FormActions } from "@/components/Form";
import { failed, isGone } from "@/components/failed";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { PrintMenu } from "@/components/PrintMenu";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { DiagnosisView } from "./readiness/DiagnosisView";
import { diagnosisQuery, questionnaireQuery, readinessQuery } from "./readiness/queries";
import { StandingBadge } from "./readiness/StandingBadge";
import { useScoreWords } from "./readiness/score-words";
import { useCompany } from "./use-company";

const route = getRouteApi("/companies/$company/readiness");

/** How ready a company is to export: the latest diagnosis, or an earlier one, and the way to all. */
export function ReadinessTab() {
  const part = useRef<HTMLDivElement>(null);
  return (
    <div ref={part} tabIndex={-1} className={styles.main}>
      <Shown onRemoved={() => part.current?.focus()} />
    </div>
  );
}

interface ShownProps {
  /** Called when the diagnosis is gone, and the button with it. */
  onRemoved: () => void;
}

function Shown({ onRemoved }: ShownProps) {
  const t = useT();
  const company = useCompany();
  const { of = "" } = route.useSearch();
  const kept = useQuery({
    ...readinessQuery(company?.id ?? ""),
    enabled: company !== undefined,
  });
  const chosen = useQuery(diagnosisQuery(of));
  const view = of === "" ? kept.data?.latest : chosen.data;
  const version = view?.diagnosis.questionnaire ?? null;
  const questionnaire = useQuery({ ...questionnaireQuery(version), enabled: view != null });
  const failure = failed([kept, chosen, questionnaire]);
  if (company && isGone(chosen.error)) {
    return (
      <EmptyState
        title={t("readiness-gone")}
        action={
          <ButtonLink href={`/companies/${company.id}/readiness`}>
            {t("advisory-latest")}
          </ButtonLink>
        }
      />
    );
  }
  if (failure) return <ErrorView {...failure} />;
  if (!company || !kept.data) return <Skeleton rows={8} />;
  if (kept.data.rows.length === 0) return <None company={company} />;
  if (!view || !questionnaire.data) return <Skeleton rows={8} />;
  return (
    <>
      <Actions company={company} view={view} onRemoved={onRemoved} />
      <DiagnosisView
        questionnaire={questionnaire.data}
        view={view}
        isFixed={company.status !== "active"}
      />
      {kept.data.rows.length > 1 && (
        <Section title={t("readiness-all")}>
          <Others company={company.id} rows={kept.data.rows} shown={view.row.id} />
        </Section>
      )}
    </>
  );
}

function None({ company: { id, status } }: { company: CompanyDetail }) {
  const t = useT();
  return (
    <EmptyState
      title={t("readiness-none")}
      action={
        status === "active" && (
          <ButtonLink look="primary" icon={ClipboardCheck} href={`/companies/${id}/readiness/edit`}>
            {t("readiness-new")}
          </ButtonLink>
        )
      }
    >
      {t("readiness-none-text")}
    </EmptyState>
  );
}

interface ActionsProps extends ShownProps {
  company: CompanyDetail;
  view: ReadinessView;
}

function Actions({ company, view, onRemoved }: ActionsProps) {
  const t = useT();
  const navigate = useNavigate();
  const { id } = view.row;
  const edit = `/companies/${company.id}/readiness/edit`;
  const removal = useMutation({
    mutationFn: () => commands.readinessRemove(id),
    onSuccess: async () => {
      await navigate({ to: "/companies/$company/readiness", params: { company: company.id } });
      onRemoved();
      await notifyUndoable(t("readiness-removed"));
    },
    onError: notifyError,
  });
  return (
    <FormActions>
      {company.status === "active" && (
        <>
          <ButtonLink icon={ClipboardCheck} href={edit}>
            {t("readiness-again")}
          </ButtonLink>
          <ButtonLink icon={Pencil} href={`${edit}?of=${id}`}>
            {t("readiness-edit")}
          </ButtonLink>
        </>
      )}
      <PrintMenu
        label={t("readiness-print")}
        print={(language) => commands.readinessPrint({ id, language })}
      />
      {company.status === "active" && (
        <Button icon={Trash2} isPending={removal.isPending} onPress={() => removal.mutate()}>
          {t("readiness-remove")}
        </Button>
      )}
    </FormActions>
  );
}

interface OthersProps {
  company: string;
  rows: readonly ReadinessRow[];
  shown: string;
}

/** Every diagnosis, the latest first; the one that is shown is marked. */
function Others({ company, rows, shown }: OthersProps) {
  const t = useT();
  const words = useScoreWords();
  return (
    <ListTable
      label={t("readiness-all")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "day",
          label: t("readiness-taken-on"),
          isWhole: true,
          show: ({ id, takenOn }) => (
            <Link
              href={`/companies/${company}/readiness?of=${id}`}
              {...(id === shown && { "aria-current": "true" as const })}
            >
              <Day iso={takenOn} />
            </Link>
          ),
        },
        {
          id: "score",
          label: t("readiness-score"),
          align: "end",
          isWhole: true,
          show: ({ overall }) => words.range(overall),
        },
        {
          id: "standing",
          label: t("readiness-standing"),
          show: ({ standing }) => <StandingBadge standing={standing} />,
        },
        {
          id: "person",
          label: t("column-readiness-diagnoses-person-id"),
          show: ({ askedBy }) => askedBy,
        },
      ]}
    />
  );
}
