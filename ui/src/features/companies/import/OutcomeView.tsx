import { useMutation } from "@tanstack/react-query";
import { Building2, ListChecks, ScrollText, Undo2 } from "lucide-react";
import type { ImportOutcome, ImportSummary } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { waitingRows } from "@/components/company-imports";
import { FormActions } from "@/components/Form";
import { Notice } from "@/components/states";
import { undo } from "@/components/undo";
import { useT } from "@/i18n/t";

interface OutcomeViewProps {
  summary: ImportSummary;
  outcome: ImportOutcome;
  onClose: () => void;
}

/** What was written, where to see it, how to take it back, and what is left. */
export function OutcomeView({ summary, outcome, onClose }: OutcomeViewProps) {
  const t = useT();
  const { created, updated, refused, operation } = outcome;
  const waiting = waitingRows(summary);
  const undoing = useMutation({ mutationFn: undo });
  return (
    <>
      <div role="status">
        <Notice tone={operation ? "good" : "attention"} title={t("imports-done")}>
          <p>{t("imports-done-created", { count: created })}</p>
          <p>{t("imports-done-updated", { count: updated })}</p>
          {operation && <p>{t("imports-done-undo")}</p>}
        </Notice>
      </div>
      {refused > 0 && (
        <Notice tone="attention">{t("imports-done-refused", { count: refused })}</Notice>
      )}
      {waiting > 0 && <p>{t("imports-done-waiting", { count: waiting })}</p>}
      <FormActions>
        <ButtonLink look="primary" icon={Building2} href="/companies">
          {t("imports-see-companies")}
        </ButtonLink>
        <Button icon={ListChecks} onPress={onClose}>
          {waiting > 0 ? t("imports-see-waiting") : t("imports-see-rows")}
        </Button>
        {operation && (
          <>
            <ButtonLink icon={ScrollText} href="/settings/journal">
              {t("imports-see-journal")}
            </ButtonLink>
            <Button
              icon={Undo2}
              isPending={undoing.isPending}
              onPress={() => undoing.mutate(operation)}
            >
              {t("action-undo")}
            </Button>
          </>
        )}
      </FormActions>
    </>
  );
}
