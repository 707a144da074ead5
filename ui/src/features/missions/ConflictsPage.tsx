import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import {
  type Conflict,
  type ConflictDeclaration,
  type ConflictList,
  commands,
  type NamedCompany,
} from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { Form } from "@/components/Form";
import { LeavingDialog } from "@/components/LeavingDialog";
import { FormFoot } from "@/components/RecordForm";
import { Select } from "@/components/Select";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notify } from "@/components/toast";
import { problemsOf } from "@/i18n/errors";
import { useFormats } from "@/i18n/format";
import { plain } from "@/i18n/plain";
import { useT, useWords } from "@/i18n/t";
import { SelectionPage } from "./SelectionPage";
import { changed, conflictKinds, marked } from "./selection/declaration";
import { standingQuery, toDeclareQuery } from "./selection/queries";
import styles from "./selection/selection.module.css";
import type { SelectionOf } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection/conflicts");

/** A reviewer says with which of the companies that applied they have to do. */
export function ConflictsPage() {
  const t = useT();
  const { mission } = route.useParams();
  return (
    <SelectionPage missionId={mission} title={t("interests-title")} width="reading">
      {(selection) => <ToDeclare selection={selection} />}
    </SelectionPage>
  );
}

function ToDeclare({ selection: { missionId, call, standing } }: { selection: SelectionOf }) {
  const t = useT();
  const formats = useFormats();
  const { data: list, error, refetch } = useQuery(toDeclareQuery(call.id));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!list) return <Skeleton rows={8} />;
  if (list.companies.length === 0) {
    return (
      <EmptyState
        title={t("interests-nobody")}
        action={
          <ButtonLink href={`/missions/${missionId}/selection`}>
            {t("selection-see-progress")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      {list.declaredAt && (
        <Notice tone="good">
          {t("interests-done", { when: formats.instant(list.declaredAt) })}
        </Notice>
      )}
      {standing.phase === "preparing" ? (
        <DeclarationForm missionId={missionId} callId={call.id} list={list} />
      ) : (
        <Declared list={list} />
      )}
    </>
  );
}

/** What was declared, once it changes no more. */
function Declared({ list: { companies, conflicts } }: { list: ConflictList }) {
  const t = useT();
  const words = useWords();
  const nameOf = new Map(companies.map(({ id, name }) => [id, name]));
  return (
    <>
      <Notice>{t("interests-closed")}</Notice>
      {conflicts.length === 0 ? (
        <p>{t("interests-none-declared")}</p>
      ) : (
        <ul className={styles.plainList}>
          {conflicts.map(({ companyId, kind, words: said }) => (
            <li key={companyId}>
              {[nameOf.get(companyId) ?? companyId, words(`conflict-${kind}`), said]
                .filter((text) => text !== "")
                .join(" · ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface DeclarationFormProps {
  missionId: string;
  callId: string;
  list: ConflictList;
}

/** The form. What people say of their ties is sealed once it is kept, so that no draft of it may stand in the
 * open beside: whoever leaves with something typed is asked. */
function DeclarationForm({ missionId, callId, list }: DeclarationFormProps) {
  const t = useT();
  const client = useQueryClient();
  const [value, setValue] = useState<ConflictDeclaration>({
    isComplete: list.declaredAt !== null,
    conflicts: list.conflicts,
  });
  const [kept, setKept] = useState(value);
  const [wanted, setWanted] = useState("");
  const declaring = useMutation({
    mutationFn: async () => {
      await commands.selectionDeclare({ callId, declaration: value });
      return value;
    },
    onSuccess: async (saved) => {
      setKept(saved);
      await Promise.all([
        client.invalidateQueries(toDeclareQuery(callId)),
        client.invalidateQueries(standingQuery(callId)),
      ]);
      notify(t("interests-saved"));
    },
  });
  const problems = problemsOf(declaring.error);
  // What is marked stays in sight, whatever is looked for.
  const shown = list.companies.filter(
    ({ id, name }) =>
      plain(name).includes(plain(wanted.trim())) ||
      value.conflicts.some(({ companyId }) => companyId === id),
  );
  return (
    <Form label={t("interests-title")} problems={problems} onSubmit={() => declaring.mutate()}>
      <p>{t("interests-ask", { count: list.companies.length })}</p>
      {list.companies.length > 10 && (
        <TextField label={t("interests-find")} type="search" value={wanted} onChange={setWanted} />
      )}
      <ul className={styles.companies} aria-label={t("interests-companies")}>
        {shown.map((company) => (
          <Company
            key={company.id}
            company={company}
            conflict={value.conflicts.find(({ companyId }) => companyId === company.id) ?? null}
            at={value.conflicts.findIndex(({ companyId }) => companyId === company.id)}
            onMark={(isMarked) =>
              setValue((now) => ({
                ...now,
                conflicts: marked(now.conflicts, company.id, isMarked),
              }))
            }
            onChange={(part) => setValue((now) => changed(now, company.id, part))}
          />
        ))}
      </ul>
      {shown.length === 0 && <p>{t("interests-none-found")}</p>}
      <Checkbox
        name="isComplete"
        isSelected={value.isComplete}
        onChange={(isComplete) => setValue((now) => ({ ...now, isComplete }))}
      >
        {value.conflicts.length === 0
          ? t("interests-none")
          : t("interests-no-other", { count: value.conflicts.length })}
      </Checkbox>
      {declaring.error && problems.length === 0 && <ErrorView error={declaring.error} />}
      <FormFoot status={t("interests-count", { count: value.conflicts.length })}>
        <Button
          look="primary"
          type="submit"
          isPending={declaring.isPending}
          isDisabled={!value.isComplete}
        >
          {t("interests-save")}
        </Button>
        <ButtonLink href={`/missions/${missionId}/selection`}>
          {value === kept ? t("selection-see-progress") : t("action-cancel")}
        </ButtonLink>
      </FormFoot>
      <LeavingDialog isAsked={value !== kept} title={t("interests-leave")}>
        {t("interests-leave-text")}
      </LeavingDialog>
    </Form>
  );
}

interface CompanyProps {
  company: NamedCompany;
  /** What is said of it; none where there is nothing to say. */
  conflict: Conflict | null;
  /** Which of the conflicts it is. */
  at: number;
  onMark: (isMarked: boolean) => void;
  onChange: (part: Partial<Conflict>) => void;
}

function Company({ company, conflict, at, onMark, onChange }: CompanyProps) {
  const t = useT();
  const words = useWords();
  return (
    <li>
      <Checkbox isSelected={conflict !== null} onChange={onMark}>
        {company.name}
      </Checkbox>
      {conflict && (
        <fieldset className={styles.conflict} aria-label={company.name}>
          <Select
            label={t("interests-kind")}
            options={conflictKinds.map((id) => ({ id, label: words(`conflict-${id}`) }))}
            value={conflict.kind}
            onChange={(kind) => onChange({ kind })}
          />
          <TextField
            name={`conflicts.${at}.words`}
            label={t("interests-words")}
            optional={conflict.kind !== "other"}
            rows={2}
            value={conflict.words}
            onChange={(text) => onChange({ words: text })}
          />
        </fieldset>
      )}
    </li>
  );
}
