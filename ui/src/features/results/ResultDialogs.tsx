import { useState } from "react";
import type { OutcomeRow } from "@/bridge";
import { useMay } from "@/components/may";
import { CodeDialog } from "./CodeDialog";
import { ConfirmationDialog } from "./ConfirmationDialog";
import { OutcomeDialog } from "./OutcomeDialog";
import { ResultDialog } from "./ResultDialog";
import { RemoveResultDialog, TakeBackDialog } from "./TakingBack";

/** What can be done with a result, one after the other. */
export type ResultStep = "see" | "edit" | "code" | "confirm" | "take-back" | "remove";

interface ResultDialogsProps {
  mission: string;
  row: OutcomeRow;
  /** The company is asked no more. */
  isGone: boolean;
  onClose: () => void;
}

/** A result: written down where nothing is there yet, otherwise seen, confirmed, changed and taken away. */
export function ResultDialogs({ onClose, ...about }: ResultDialogsProps) {
  const { row } = about;
  const { id } = row;
  const [step, setStep] = useState<ResultStep>(id === null ? "edit" : "see");
  const see = () => setStep("see");
  const mayWrite = useMay("register-to-missions");
  if (!mayWrite) return <ResultDialog {...about} onStep={null} onClose={onClose} />;
  if (step === "remove") return <RemoveResultDialog row={row} onDone={onClose} onClose={see} />;
  if (id === null) return <OutcomeDialog {...about} onDone={onClose} />;
  switch (step) {
    case "see":
      return <ResultDialog {...about} onStep={setStep} onClose={onClose} />;
    case "edit":
      return <OutcomeDialog {...about} onDone={see} />;
    case "code":
      return <CodeDialog {...about} id={id} onConfirm={() => setStep("confirm")} onClose={see} />;
    case "confirm":
      return <ConfirmationDialog id={id} row={row} onClose={see} />;
    case "take-back":
      return <TakeBackDialog id={id} row={row} onClose={see} />;
  }
}
