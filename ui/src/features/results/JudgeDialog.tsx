import { useMutation } from "@tanstack/react-query";
import { commands, type SaleVerdict, type TwinRow, type Verdict } from "@/bridge";
import { RadioGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { parseDecimal, quantity } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { missingField } from "./missing-field";
import { restOf, useSaleName } from "./verdict-words";

interface JudgeDialogProps {
  row: TwinRow;
  onClose: () => void;
}

/** A verdict as it is typed. */
interface Typed {
  version: null;
  verdict: Verdict | null;
  kept: string;
  share: string;
  reason: string;
}

const verdicts = ["same", "different", "split"] as const;

/** Says whether two sales are one, two, or one that two worked for. */
export function JudgeDialog({ row, onClose }: JudgeDialogProps) {
  const t = useT();
  const words = useWords();
  const nameOf = useSaleName();
  const { twins, first, second } = row;
  const draft = useDraft<Typed>("sale-verdict", `${twins.first} ${twins.second}`, typedOf(row));
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const saving = useMutation({
    mutationFn: async () => commands.resultsJudge(verdictOf(row, typed)),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("outcomes-judged-done", { company: first.companyName }));
    },
  });
  const kept = typed.kept === twins.first ? first : second;
  return (
    <RecordDialog
      title={t("outcomes-judge-title", { company: first.companyName })}
      draft={draft}
      saving={saving}
      submit={t("outcomes-judge")}
      onClose={onClose}
    >
      <RadioGroup<Verdict>
        name="verdict"
        label={t("outcomes-verdict")}
        options={verdicts.map((id) => ({ id, label: words(`sale-verdict-${id}`) }))}
        value={typed.verdict}
        onChange={(verdict) => set({ verdict })}
        isRequired
      />
      {(typed.verdict === "same" || typed.verdict === "split") && (
        <RadioGroup
          name="kept"
          label={t(typed.verdict === "same" ? "outcomes-kept" : "outcomes-shared")}
          options={[
            { id: twins.first, label: nameOf(first) },
            { id: twins.second, label: nameOf(second) },
          ]}
          value={typed.kept}
          onChange={(id) => set({ kept: id })}
        />
      )}
      {typed.verdict === "split" && (
        <DecimalField
          name="share"
          label={t("outcomes-share", { sale: nameOf(kept) })}
          help={t("outcomes-share-rest", { rest: quantity(restOf(typed.share) || "—", "%") })}
          unit="%"
          value={typed.share}
          onChange={(share) => set({ share })}
          isRequired
        />
      )}
      <TextField
        name="reason"
        label={t("outcomes-reason")}
        rows={3}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        isRequired
      />
    </RecordDialog>
  );
}

function typedOf({ twins, verdict }: TwinRow): Typed {
  return {
    version: null,
    verdict: verdict?.verdict ?? null,
    kept: verdict?.kept ?? twins.first,
    share: verdict?.share ?? "",
    reason: verdict?.reason ?? "",
  };
}

function verdictOf({ twins }: TwinRow, { verdict, kept, share, reason }: Typed): SaleVerdict {
  if (verdict === null) throw missingField("verdict");
  return {
    kept,
    other: kept === twins.first ? twins.second : twins.first,
    verdict,
    share: verdict === "split" ? parseDecimal(share) : null,
    reason,
  };
}
