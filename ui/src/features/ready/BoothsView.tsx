import { useQuery } from "@tanstack/react-query";
import { Ellipsis, Map as MapIcon, PencilLine, Plus, Table2, Trash2, Wand } from "lucide-react";
import { useState } from "react";
import { commands, type FloorPlanRow } from "@/bridge";
import { Button } from "@/components/Button";
import { ConfirmDialog } from "@/components/Dialog";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT } from "@/i18n/t";
import { BoothTable } from "./BoothTable";
import { FloorBoard } from "./FloorBoard";
import { FrozenNotice } from "./Frozen";
import styles from "./floor.module.css";
import { PlanDialog } from "./PlanDialog";
import { plansQuery } from "./queries";
import type { ViewProps } from "./ReadyTab";
import { SuggestDialog } from "./SuggestDialog";
import { useRemoving } from "./use-removing";

/** Who stands where: the floor drawn to scale, or the same as a table. */
export function BoothsView(props: ViewProps) {
  const { mission } = props;
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const { data: plans, error, refetch } = useQuery(plansQuery(mission));
  const [isMaking, setMaking] = useState(false);
  const make = mayPlan && (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("ready-plan-new")}
    </Button>
  );
  return (
    <>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!plans && !error && <Skeleton rows={8} />}
      {!error && plans?.length === 0 && (
        <Section title={t("ready-view-booths")}>
          <EmptyState title={t("ready-plans-none")} action={make}>
            {t("ready-plans-none-text")}
          </EmptyState>
        </Section>
      )}
      {!error && plans && plans.length > 0 && (
        <Plans {...props} plans={plans} onMake={() => setMaking(true)} />
      )}
      {isMaking && <PlanDialog mission={mission} row={null} onClose={() => setMaking(false)} />}
    </>
  );
}

interface PlansProps extends ViewProps {
  plans: readonly FloorPlanRow[];
  onMake: () => void;
}

function Plans({ mission, search, onSearch, plans, onMake }: PlansProps) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const edited = useOpened(plans);
  const [isSuggesting, setSuggesting] = useState(false);
  const [removed, setRemoved] = useState<FloorPlanRow | null>(null);
  const remove = useRemoving();
  const plan = plans.find(({ id }) => id === search.plan) ?? plans[0];
  if (!plan) return null;
  const look = search.look === "table" ? "table" : "map";
  return (
    <Section
      title={t("ready-view-booths")}
      actions={
        mayPlan && (
          <>
            <Button look="primary" icon={Wand} onPress={() => setSuggesting(true)}>
              {t("ready-suggest")}
            </Button>
            <Button icon={PencilLine} onPress={() => edited.open(plan)}>
              {t("ready-plan-edit")}
            </Button>
            <Menu
              icon={Ellipsis}
              label={t("ready-actions-of", { name: plan.plan.name })}
              actions={[
                { id: "new", label: t("ready-plan-new"), icon: Plus, onAction: onMake },
                {
                  id: "remove",
                  label: t("ready-plan-remove"),
                  icon: Trash2,
                  onAction: () => setRemoved(plan),
                },
              ]}
            />
          </>
        )
      }
    >
      <FrozenNotice mission={mission} />
      <div className={styles.tools}>
        {plans.length > 1 && (
          <ViewSwitch
            label={t("ready-plans")}
            views={plans.map(({ id, plan: { name } }) => ({ id, label: name }))}
            value={plan.id}
            onChange={(id) => onSearch({ plan: id })}
          />
        )}
        <ViewSwitch
          label={t("ready-floor-looks")}
          views={[
            { id: "map", label: t("ready-floor-map"), icon: MapIcon },
            { id: "table", label: t("ready-floor-table"), icon: Table2 },
          ]}
          value={look}
          onChange={(next) => onSearch({ look: next === "table" ? next : null })}
        />
      </div>
      {look === "map" ? (
        <FloorBoard key={plan.id} mission={mission} plan={plan} plans={plans} />
      ) : (
        <BoothTable mission={mission} plan={plan} plans={plans} />
      )}
      {edited.row && (
        <PlanDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
      {isSuggesting && (
        <SuggestDialog
          mission={mission}
          plan={plan}
          plans={plans}
          onClose={() => setSuggesting(false)}
        />
      )}
      {removed && (
        <ConfirmDialog
          title={t("ready-plan-remove-title", { name: removed.plan.name })}
          isOpen
          action={t("ready-plan-remove")}
          isDangerous
          onConfirm={() => {
            remove(removed.plan.name, () => commands.readyRemovePlan(removed.id, removed.version));
            setRemoved(null);
          }}
          onClose={() => setRemoved(null)}
        >
          {t("ready-plan-remove-text", { count: removed.booths.length })}
        </ConfirmDialog>
      )}
    </Section>
  );
}
