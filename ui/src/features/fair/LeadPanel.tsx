import { useMutation } from "@tanstack/react-query";
import { Camera, Check } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { commands, type VisitingCard } from "@/bridge";
import { Button } from "@/components/Button";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { Form, FormActions } from "@/components/Form";
import { useMay } from "@/components/may";
import type { Option } from "@/components/Option";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useLocale } from "@/i18n/locale";
import { useProblemWords } from "@/i18n/problems";
import { useT } from "@/i18n/t";
import { CameraReader } from "./CameraReader";
import styles from "./FairMode.module.css";
import { LeadFields } from "./LeadFields";
import { blankLead, leadName, type TypedLead, withCard, withLead } from "./lead-form";
import { ofRead, type Recognised } from "./recognise";
import { useAttachingCard } from "./use-card";

/** What a lead is begun with. */
export interface LeadFilling {
  card?: VisitingCard;
  /** A company that the office knows. */
  company?: Option;
}

interface LeadPanelProps {
  mission: string;
  filling: LeadFilling | null;
  onFilled: () => void;
  onRead: (found: Recognised) => void;
}

interface Kept {
  id: string;
  name: string;
  remarks: string;
}

/** Whom one met, in a few fields; Ctrl+Enter keeps it and begins the next. */
export function LeadPanel({ mission, filling, onFilled, onRead }: LeadPanelProps) {
  const t = useT();
  const say = useProblemWords();
  const locale = useLocale();
  const mayKeep = useMay("edit-companies");
  const [first] = useState(blankLead);
  const draft = useDraft<TypedLead>("lead", mission, first);
  const [kept, setKept] = useState<Kept | null>(null);
  const attaching = useAttachingCard();
  const fields = useRef<HTMLDivElement>(null);
  const { edit, isReady } = draft;

  useEffect(() => {
    if (!filling || !isReady) return;
    edit((now) => filled(now, filling));
    onFilled();
  }, [filling, isReady, edit, onFilled]);

  const focusFirst = () => fields.current?.querySelector<HTMLElement>("input")?.focus();
  const saving = useMutation({
    mutationFn: ({ id, lead }: TypedLead) =>
      commands.fairSaveLead({ id, version: 0, followUpVersion: 0, mission, lead, locale }),
    onSuccess: async ({ remarks }, sent) => {
      const name = leadName({ lead: sent.lead, companyName: sent.companyLabel || null });
      setKept({ id: sent.id, name, remarks: remarks.map(say).join(" ") });
      begin(draft, sent);
      focusFirst();
      await notifyUndoable(t("fair-lead-saved", { name }));
    },
  });
  const problems = problemsOf(saving.error);
  const submit = () => {
    if (!saving.isPending) saving.mutate(draft.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  useEffect(() => {
    if (isReady) fields.current?.querySelector<HTMLElement>("input")?.focus();
  }, [isReady]);
  if (!mayKeep) return <Notice tone="attention">{t("fair-lead-may-not")}</Notice>;
  if (!isReady) return <Skeleton rows={8} />;
  return (
    <div className={styles.columns}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields within. */}
      <div ref={fields} className={styles.main} onKeyDown={onKeyDown}>
        <Form
          label={t("fair-target-lead")}
          problems={problems}
          onBlur={draft.keep}
          onSubmit={submit}
        >
          {draft.isTouched && <DraftNotice draft={draft} />}
          <LeadFields typed={draft.value} edit={edit} />
          {saving.error !== null && problems.length === 0 && <ErrorView error={saving.error} />}
          <div className={styles.keep}>
            <FormActions>
              <Button look="primary" type="submit" icon={Check} isPending={saving.isPending}>
                {t("fair-lead-keep")}
              </Button>
              <span className={styles.hint}>{t("fair-lead-keys")}</span>
            </FormActions>
          </div>
        </Form>
      </div>
      <div className={styles.side}>
        <CameraReader
          onCodes={(codes) => {
            for (const code of codes) onRead(ofRead(code));
          }}
        />
        <div role="status">
          {kept && (
            <Notice tone="good">
              <p>{t("fair-lead-saved", { name: kept.name })}</p>
              {kept.remarks !== "" && <p>{t("fair-lead-remarks", { what: kept.remarks })}</p>}
            </Notice>
          )}
        </div>
        {kept && (
          <Button
            icon={Camera}
            isPending={attaching.isPending}
            onPress={() => attaching.mutate(kept.id)}
          >
            {t("fair-card-attach-of", { name: kept.name })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Begins the next lead; what was typed while the last was being kept is of the next. */
function begin(
  { edit, renew }: Pick<ReturnType<typeof useDraft<TypedLead>>, "edit" | "renew">,
  sent: TypedLead,
): void {
  const next = blankLead();
  let isSame = false;
  edit((now) => {
    isSame = now === sent;
    return isSame ? now : { ...now, id: next.id };
  });
  if (isSame) renew(next);
}

function filled(typed: TypedLead, { card, company }: LeadFilling): TypedLead {
  const withCompany = company
    ? { ...withLead(typed, { company: company.id }), companyLabel: company.label }
    : typed;
  return card ? withCard(withCompany, card) : withCompany;
}
