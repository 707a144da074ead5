import { Pencil, PencilLine } from "lucide-react";
import { useState } from "react";
import type { CompanyDetail, PlanAction, PlanObjective, PlanSection, PlanView } from "@/bridge";
import { ButtonLink, IconButton } from "@/components/Button";
import { Country, Day, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { Track } from "@/components/Track";
import textStyles from "@/components/text.module.css";
import { quantity, useFormats } from "@/i18n/format";
import { useSaid } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { MoveActionDialog } from "./MoveActionDialog";
import { PlanStateBadge } from "./PlanStateBadge";
import styles from "./plan.module.css";

interface PlanContentProps {
  company: CompanyDetail;
  sections: readonly PlanSection[];
  view: PlanView;
}

type KeptAction = PlanAction & { id: string };

/** What a plan says: how far it is and what it costs, objectives, actions, and the text of each section. */
export function PlanContent({ company, sections, view }: PlanContentProps) {
  const t = useT();
  const said = useSaid();
  const formats = useFormats();
  const [moving, setMoving] = useState<string | null>(null);
  const { plan, row } = view;
  const actions = plan.actions.flatMap((action) =>
    action.id === null ? [] : [{ ...action, id: action.id }],
  );
  const written = sections.filter(({ id }) => plan.texts[id]);
  const blank = sections.filter(({ id }) => !plan.texts[id]);
  const moved = actions.find(({ id }) => id === moving);
  return (
    <>
      <header>
        <h2>{plan.title}</h2>
        <p className={textStyles.under}>
          {t("plan-facts", { person: row.madeBy, day: formats.dayOf(row.createdAt) })}
        </p>
      </header>
      <Sums view={view} />
      <Section title={t("plan-objectives")}>
        {plan.objectives.length === 0 ? (
          <p>{t("plan-objectives-none")}</p>
        ) : (
          <Objectives company={company} objectives={plan.objectives} />
        )}
      </Section>
      <Section title={t("plan-actions")}>
        {actions.length === 0 ? (
          <p>{t("plan-actions-none")}</p>
        ) : (
          <Actions
            sections={sections}
            actions={actions}
            overdue={view.overdue}
            onMove={company.status === "active" ? setMoving : null}
          />
        )}
      </Section>
      {written.map((section) => (
        <Section key={section.id} title={said(section.name)}>
          <p className={styles.lines}>{plan.texts[section.id]}</p>
        </Section>
      ))}
      {blank.length > 0 && (
        <Section
          title={t("plan-sections-blank")}
          actions={
            company.status === "active" && (
              <ButtonLink icon={Pencil} href={`/companies/${company.id}/plan/edit?of=${row.id}`}>
                {t("plan-sections-write")}
              </ButtonLink>
            )
          }
        >
          <p>{formats.list(blank.map(({ name }) => said(name)))}</p>
        </Section>
      )}
      {moved && (
        <MoveActionDialog
          key={moved.id}
          view={view}
          action={moved}
          onClose={() => setMoving(null)}
        />
      )}
    </>
  );
}

function Sums({ view: { row } }: { view: PlanView }) {
  const t = useT();
  const { progress, done, open, overdue, costs } = row.sums;
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt>{t("plan-progress")}</dt>
        <dd>
          {progress === null
            ? t("plan-progress-none")
            : t("plan-progress-of", { share: String(progress) })}
          {progress !== null && <Track share={progress} />}
        </dd>
      </div>
      <div className={styles.figure}>
        <dt>{t("plan-actions")}</dt>
        <dd>
          <span className={textStyles.under}>{t("plan-counts", { done, open })}</span>
          {overdue > 0 && <span className={styles.late}>{t("plan-late", { count: overdue })}</span>}
        </dd>
      </div>
      <div className={styles.figure}>
        <dt>{t("plan-costs")}</dt>
        <dd>
          {costs.length === 0 ? (
            <span className={textStyles.under}>{t("plan-costs-none")}</span>
          ) : (
            costs.map(({ planned, done: spent }) => (
              <div key={planned.currency}>
                <Money value={planned} />
                <span className={textStyles.under}>
                  {t("plan-costs-spent", { amount: quantity(spent.amount, spent.currency) })}
                </span>
              </div>
            ))
          )}
        </dd>
      </div>
    </dl>
  );
}

interface ObjectivesProps {
  company: CompanyDetail;
  objectives: readonly PlanObjective[];
}

function Objectives({ company, objectives }: ObjectivesProps) {
  const t = useT();
  const productOf = (id: string | null) =>
    company.profile.products.find((product) => product.id === id)?.description;
  return (
    <ListTable
      label={t("plan-objectives")}
      rows={objectives}
      rowId={({ id, what }) => id ?? what}
      columns={[
        { id: "what", label: t("plan-objective-what"), show: ({ what }) => what },
        {
          id: "market",
          label: t("plan-objective-market"),
          show: ({ market }) =>
            market === null ? t("plan-objective-market-any") : <Country code={market} />,
        },
        {
          id: "product",
          label: t("plan-objective-product"),
          isExtra: true,
          show: ({ productId }) => productOf(productId) ?? t("plan-objective-product-any"),
        },
        {
          id: "target",
          label: t("plan-objective-target"),
          align: "end",
          isWhole: true,
          show: ({ target, unit }) => target !== "" && quantity(target, unit),
        },
        {
          id: "due",
          label: t("plan-due"),
          isWhole: true,
          show: ({ dueOn }) => dueOn !== "" && <Day iso={dueOn} />,
        },
      ]}
    />
  );
}

interface ActionsProps {
  sections: readonly PlanSection[];
  actions: readonly KeptAction[];
  overdue: readonly string[];
  /** Called with the id of the action. */
  onMove: ((action: string) => void) | null;
}

function Actions({ sections, actions, overdue, onMove }: ActionsProps) {
  const t = useT();
  const said = useSaid();
  const sectionOf = (code: string) => sections.find(({ id }) => id === code);
  return (
    <ListTable
      label={t("plan-actions")}
      rows={actions}
      rowId={({ id }) => id}
      columns={[
        {
          id: "what",
          label: t("plan-action-what"),
          show: ({ what, section }) => {
            const known = sectionOf(section);
            return (
              <>
                <span className={styles.what}>{what}</span>
                {known && <span className={textStyles.under}>{said(known.name)}</span>}
              </>
            );
          },
        },
        { id: "owner", label: t("plan-action-owner"), show: ({ owner }) => owner },
        {
          id: "due",
          label: t("plan-due"),
          isWhole: true,
          show: ({ id, dueOn }) =>
            dueOn !== "" && (
              <>
                <Day iso={dueOn} />
                {overdue.includes(id) && <span className={styles.late}> {t("plan-overdue")}</span>}
              </>
            ),
        },
        {
          id: "state",
          label: t("plan-action-state"),
          show: ({ state, progress, reason }) => (
            <>
              <span className={styles.state}>
                <PlanStateBadge state={state} />
                {state === "doing" && t("plan-progress-of", { share: progress })}
              </span>
              {reason !== "" && <span className={textStyles.under}>{reason}</span>}
            </>
          ),
        },
        {
          id: "cost",
          label: t("plan-action-cost"),
          align: "end",
          isWhole: true,
          isExtra: true,
          show: ({ cost, currency }) => cost !== "" && <Money value={{ amount: cost, currency }} />,
        },
        ...(onMove
          ? [
              {
                id: "move",
                label: t("plan-action-progress"),
                align: "end" as const,
                show: (action: KeptAction) => (
                  <IconButton
                    icon={PencilLine}
                    label={t("plan-action-move-title", { what: action.what })}
                    onPress={() => onMove(action.id)}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
