import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type BoothOrder, commands, type FloorPlanRow } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ListTable } from "@/components/ListTable";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { FrozenNotice, useFrozen } from "./Frozen";
import { suggestionQuery } from "./queries";
import { useFloor } from "./use-floor";

const orders = ["by-number", "best-first", "by-sector"] as const satisfies readonly BoothOrder[];

interface SuggestDialogProps {
  mission: string;
  plan: FloorPlanRow;
  plans: readonly FloorPlanRow[];
  onClose: () => void;
}

/** Who would stand where by a rule, said before anything is written. */
export function SuggestDialog({ mission, plan, plans, onClose }: SuggestDialogProps) {
  const t = useT();
  const words = useWords();
  const isFrozen = useFrozen(mission);
  const { companyOf, waiting } = useFloor(mission, plans);
  const [order, setOrder] = useState<BoothOrder>("by-number");
  const wanted = { planId: plan.id, order };
  const { data: placed, error, refetch } = useQuery(suggestionQuery(wanted));
  const placing = useMutation({
    mutationFn: () => commands.readyPlaceSuggested(wanted),
    onSuccess: async (done) => {
      onClose();
      await notifyUndoable(t("ready-suggested", { count: done.length }));
    },
  });
  const numberOf = (id: string) => plan.booths.find((row) => row.id === id)?.booth.number ?? "";
  const left = Math.max(waiting.length - (placed?.length ?? 0), 0);
  return (
    <Dialog title={t("ready-suggest")} width="wide" isOpen onClose={onClose}>
      <Form label={t("ready-suggest")} onSubmit={() => placing.mutate()}>
        <FrozenNotice mission={mission} />
        <RadioGroup<BoothOrder>
          label={t("ready-suggest-order")}
          help={t("ready-suggest-help")}
          options={orders.map((id) => ({
            id,
            label: words(`booth-order-${id}`),
            detail: words(`ready-order-why-${id}`),
          }))}
          value={order}
          onChange={setOrder}
        />
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!placed && !error && <Skeleton rows={4} />}
        {!error && placed?.length === 0 && <EmptyState title={t("ready-suggest-none")} />}
        {!error && placed && placed.length > 0 && (
          <ListTable
            label={t("ready-suggest")}
            rows={placed}
            rowId={({ booth }) => booth}
            columns={[
              {
                id: "booth",
                label: t("ready-booth-number"),
                show: ({ booth }) => numberOf(booth),
              },
              {
                id: "company",
                label: t("registration-company"),
                show: ({ holder }) => companyOf(holder),
              },
            ]}
          />
        )}
        {placed && left > 0 && <Notice>{t("ready-suggest-left", { count: left })}</Notice>}
        {placing.error && <ErrorView error={placing.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={placing.isPending}
            isDisabled={isFrozen || !placed || placed.length === 0}
          >
            {t("ready-suggest-do")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
