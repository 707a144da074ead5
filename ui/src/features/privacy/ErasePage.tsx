import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type DataRow, type DataSubject, type Erasure } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { Form, FormActions } from "@/components/Form";
import { useLostFocus } from "@/components/focus";
import { useMay } from "@/components/may";
import { Page, Section } from "@/components/Page";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { Beside, HoldingBackups } from "./Beside";
import { DoubtfulRows, GoneRows, StayedRows } from "./ErasureRows";
import { isSame, subjectOf } from "./erasing";
import { erasureQuery } from "./queries";

const route = getRouteApi("/privacy/erase/$kind/$id");

/** What goes and what stays when a person is erased, and the erasure. */
export function ErasePage() {
  const t = useT();
  const subject = subjectOf(route.useParams());
  const [also, setAlso] = useState<DataRow[]>([]);
  const mayErase = useMay("erase-persons");
  const [done, setDone] = useState<Erasure | null>(null);
  const asked = useQuery({ ...erasureQuery(subject, also), enabled: done === null });
  const back = <Link href="/privacy/erasures">{t("privacy-title")}</Link>;
  if (done) return <Done done={done} />;
  const { data: preview, error } = asked;
  const name = preview?.name;
  return (
    <Page
      title={name ? t("privacy-erase-title", { name }) : t("privacy-erase")}
      subtitle={t("privacy-erase-lead")}
      back={back}
    >
      {error && <ErrorView error={error} onRetry={() => void asked.refetch()} />}
      {!preview && !error && <Skeleton rows={8} />}
      {preview && (
        <>
          <GoneRows rows={preview.gone} />
          <DoubtfulRows
            rows={[...preview.doubtful, ...preview.gone.filter((row) => chosen(also, row.row))]}
            also={also}
            onChange={setAlso}
          />
          <StayedRows rows={preview.stayed} />
          <Beside erasure={preview} />
          <HoldingBackups backups={preview.backups} />
          {mayErase ? (
            <EraseForm
              subject={subject}
              also={also}
              isSeen={!asked.isFetching}
              onDone={setDone}
              onRefused={() => {
                setAlso([]);
                void asked.refetch();
              }}
            />
          ) : (
            <Notice>{t("arco-erase-others")}</Notice>
          )}
        </>
      )}
    </Page>
  );
}

const chosen = (also: readonly DataRow[], row: DataRow) => also.some((one) => isSame(one, row));

interface EraseFormProps {
  subject: DataSubject;
  also: DataRow[];
  /** What is shown is what would be done. */
  isSeen: boolean;
  onDone: (done: Erasure) => void;
  onRefused: () => void;
}

/** Asks why, and erases. */
function EraseForm({ subject, also, isSeen, onDone, onRefused }: EraseFormProps) {
  const t = useT();
  const { kind, id } = subject;
  const draft = useDraft("privacy-erase", `${kind} ${id}`, "");
  const reason = draft.value;
  const erasing = useMutation({
    mutationFn: () => commands.privacyErase({ subject, also, reason }),
    onSuccess: async (done) => {
      await draft.settle();
      onDone(done);
    },
    onError: onRefused,
  });
  const problems = problemsOf(erasing.error);
  if (!draft.isReady) return null;
  return (
    <Form problems={problems} onBlur={draft.keep} onSubmit={() => erasing.mutate()}>
      <DraftNotice draft={draft} />
      <TextField
        name="reason"
        label={t("privacy-erase-reason")}
        help={t("privacy-erase-reason-help")}
        rows={2}
        value={reason}
        onChange={draft.change}
        isRequired
      />
      {erasing.error !== null && problems.length === 0 && <ErrorView error={erasing.error} />}
      <FormActions>
        <Button
          look="danger"
          type="submit"
          isPending={erasing.isPending}
          isDisabled={reason.trim() === "" || !isSeen}
        >
          {t("privacy-erase-confirm")}
        </Button>
      </FormActions>
    </Form>
  );
}

/** What was done, and where the person still is. */
function Done({ done }: { done: Erasure }) {
  const t = useT();
  const told = useLostFocus<HTMLDivElement>();
  return (
    <Page
      title={t("privacy-erased")}
      back={<Link href="/privacy/erasures">{t("privacy-title")}</Link>}
    >
      <div ref={told} tabIndex={-1}>
        <EmptyState
          title={t(done.stayed.length > 0 ? "privacy-erased-stayed" : "privacy-erased-text", {
            count: done.gone.length,
          })}
          action={
            <ButtonLink look="primary" href="/privacy/erasures">
              {t("privacy-erased-to-list")}
            </ButtonLink>
          }
        />
      </div>
      <StayedRows rows={done.stayed} />
      {done.mentions.length > 0 && (
        <Section title={t("privacy-erase-beside")}>
          <Notice tone="attention">
            <Beside erasure={done} isBare />
          </Notice>
        </Section>
      )}
      <HoldingBackups backups={done.backups} />
    </Page>
  );
}
