import type { UseMutationResult } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { isRefusal } from "@/bridge";
import { useT } from "@/i18n/t";
import { Button } from "./Button";
import type { Draft } from "./drafts";
import styles from "./StaleNotice.module.css";
import { Notice } from "./states";

/** What a form holds with the version of the record that it began from; none of a new one. */
interface Versioned {
  version: number | null;
}

type Saving<Saved> = Pick<
  UseMutationResult<Saved, Error, void>,
  "error" | "isIdle" | "isPending" | "isSuccess" | "reset"
>;

/** Watches for what somebody else saved while a form is open. `known` is what the form would begin with
 * by now, null for a new record; `kept` puts one's own words over it, and `isSame` says whether nobody saved
 * meanwhile, where a form keeps more than one record. Gives the choice that is to be made
 * before anything is saved, or null. Where nothing was typed, theirs is simply taken over. */
export function useStale<Value extends Versioned, Saved>(
  draft: Pick<Draft<Value>, "value" | "isReady" | "isTouched" | "edit" | "renew">,
  saving: Saving<Saved>,
  known: Value | null,
  kept: (mine: Value, known: Value) => Value = (mine, { version }) => ({ ...mine, version }),
  isSame: (mine: Value, known: Value) => boolean = (mine, known) => mine.version === known.version,
): ReactNode {
  const { value, isReady, isTouched, renew } = draft;
  const isStale =
    isReady && known !== null && !isSame(value, known) && !saving.isPending && !saving.isSuccess;
  const isUnseen = isStale && !isTouched && saving.isIdle;
  useEffect(() => {
    if (isUnseen && known) renew(known);
  }, [isUnseen, known, renew]);
  if (!isStale || isUnseen) return null;
  const choose = (choice: () => void) => () => {
    choice();
    saving.reset();
  };
  return (
    <StaleNotice
      onKeep={choose(() => draft.edit((mine) => kept(mine, known)))}
      onTake={choose(() => renew(known))}
    />
  );
}

/** Whether saving was refused because somebody else had saved meanwhile. */
export function isStaleError(error: unknown): boolean {
  return isRefusal(error, "store.stale");
}

interface StaleNoticeProps {
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody else saved the record meanwhile: keep one's own words, or take theirs. */
export function StaleNotice({ onKeep, onTake }: StaleNoticeProps) {
  const t = useT();
  return (
    <StaleChoice
      title={t("record-stale")}
      actions={
        <>
          <Button look="primary" onPress={onKeep}>
            {t("record-stale-keep")}
          </Button>
          <Button onPress={onTake}>{t("record-stale-take")}</Button>
        </>
      }
    >
      <p>{t("record-stale-text")}</p>
    </StaleChoice>
  );
}

interface StaleChoiceProps {
  title: string;
  actions: ReactNode;
  children: ReactNode;
}

const id = "stale-notice";

/** The choice that is to be made before anything is saved over what somebody else saved. */
export function StaleChoice({ title, actions, children }: StaleChoiceProps) {
  return (
    <div id={id} role="alert" tabIndex={-1}>
      <Notice tone="attention" title={title}>
        {children}
        <div className={styles.row}>{actions}</div>
      </Notice>
    </div>
  );
}

/** Takes the person to that choice. */
export function focusStaleNotice(): void {
  const notice = document.getElementById(id);
  notice?.focus();
  notice?.scrollIntoView?.({ block: "center" });
}
