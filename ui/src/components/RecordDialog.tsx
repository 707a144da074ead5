import type { UseMutationResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { DraftNotice } from "./DraftNotice";
import type { Draft } from "./drafts";
import { Form, FormActions } from "./Form";
import { GoneNotice } from "./GoneNotice";
import { focusStaleNotice, isStaleError } from "./StaleNotice";
import { ErrorView } from "./states";

interface RecordDialogProps<Value, Saved> {
  title: string;
  width?: "narrow" | "wide";
  draft: Draft<Value>;
  saving: UseMutationResult<Saved, Error, void>;
  /** The choice about a record that somebody else saved meanwhile; see `useStale`. */
  stale?: ReactNode;
  /** Somebody else took the record away meanwhile: nothing can be saved, what is typed can be copied. */
  isGone?: boolean;
  /** Whether the form says itself why saving was refused. */
  isExplained?: boolean;
  /** The verb of what will happen, where it is more than saving. */
  submit?: string;
  isDangerous?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of a short form that keeps a record: its draft, who saved meanwhile, and the two ways out. */
export function RecordDialog<Value, Saved>({
  title,
  width = "narrow",
  draft,
  saving,
  stale = null,
  isGone = false,
  isExplained = false,
  submit,
  isDangerous = false,
  onClose,
  children,
}: RecordDialogProps<Value, Saved>) {
  const t = useT();
  const problems = problemsOf(saving.error);
  if (!draft.isReady) return null;
  const isLost = isGone && !saving.isPending && !saving.isSuccess;
  const isUnexplained =
    saving.error !== null &&
    problems.length === 0 &&
    !isExplained &&
    !isLost &&
    !(stale && isStaleError(saving.error));
  const submitted = () => {
    if (isLost) return;
    if (stale) focusStaleNotice();
    else saving.mutate();
  };
  return (
    <Dialog title={title} width={width} isOpen onClose={onClose}>
      <Form label={title} problems={problems} onBlur={draft.keep} onSubmit={submitted}>
        {isLost ? <GoneNotice /> : <DraftNotice draft={draft} />}
        {!isLost && stale}
        {children}
        {isUnexplained && <ErrorView error={saving.error} />}
        {problems.length > 0 && !isExplained && <Unplaced error={saving.error} />}
        <FormActions>
          {isLost ? (
            <Button onPress={onClose}>{t("action-close")}</Button>
          ) : (
            <>
              <Button
                look={isDangerous ? "danger" : "primary"}
                type="submit"
                isPending={saving.isPending}
              >
                {submit ?? t("action-save")}
              </Button>
              <Button onPress={onClose}>{t("action-cancel")}</Button>
            </>
          )}
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** Says why saving was refused where something is wrong that no field of the form says. */
function Unplaced({ error }: { error: unknown }) {
  const mark = useRef<HTMLDivElement>(null);
  const [isPlaced, setPlaced] = useState(true);
  useEffect(() => {
    const fields = mark.current?.closest("form")?.elements;
    setPlaced(problemsOf(error).every(({ field }) => fields?.namedItem(field)));
  }, [error]);
  return (
    <div ref={mark} hidden={isPlaced}>
      {!isPlaced && <ErrorView error={error} />}
    </div>
  );
}
