import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { Link } from "react-aria-components";
import {
  commands,
  type DiversityForm,
  type DiversityView,
  type Ground,
  type GroundAnswer,
} from "@/bridge";
import { companyQuery, deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { ConfirmDialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { failed } from "@/components/failed";
import { LeavingDialog } from "@/components/LeavingDialog";
import { Page } from "@/components/Page";
import { focusStaleNotice, isStaleError, useStale } from "@/components/StaleNotice";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notify, notifyError } from "@/components/toast";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import { diversityQuery } from "./queries";

const route = getRouteApi("/privacy/diversity/$company");

/** A ground that the desk adds does not compile until it has a place here. */
const places: Record<Ground, number> = {
  "women-led": 1,
  indigenous: 2,
  disability: 3,
  youth: 4,
  other: 5,
};
const grounds = (Object.keys(places) as Ground[]).sort((one, two) => places[one] - places[two]);
const answers = ["yes", "no", "unsaid"] as const;

/** What whoever owns or leads a company says of themselves, of their own will. */
export function DeclarePage() {
  const t = useT();
  const { company } = route.useParams();
  const { data: detail } = useQuery(companyQuery(company));
  const desk = useQuery(deskStateQuery);
  const view = useQuery(diversityQuery(company));
  const failure = failed([desk, view]);
  const name = detail?.profile.legalName ?? "";
  return (
    <Page
      title={t("diversity-title")}
      subtitle={name}
      back={<Link href={`/companies/${company}`}>{name || t("nav-companies")}</Link>}
      width="reading"
    >
      <Notice>{t("diversity-voluntary")}</Notice>
      {failure && <ErrorView {...failure} />}
      {!(view.data && desk.data) && !failure && <Skeleton rows={8} />}
      {view.data && desk.data && (
        <Declaration key={company} company={company} view={view.data} today={desk.data.today} />
      )}
    </Page>
  );
}

/** What the form holds, and the version that it began from. */
interface Typed {
  version: number;
  form: DiversityForm;
}

/** What is typed. What people say of themselves is sealed once it is kept, so that no draft of it may
 * stand in the open beside: whoever leaves with something typed is asked. */
function useTyped(known: Typed) {
  const [value, edit] = useState(known);
  const [first, setFirst] = useState(known);
  return {
    value,
    edit,
    isReady: true,
    isTouched: value !== first,
    renew: useCallback((newer: Typed) => {
      setFirst(newer);
      edit(newer);
    }, []),
    /** What was saved is lost no more; what was typed meanwhile still is. */
    settle: (saved: Typed) => {
      const kept = { ...saved, version: saved.version + 1 };
      setFirst(kept);
      edit((now) => (now === saved ? kept : { ...now, version: kept.version }));
    },
  };
}

interface DeclarationProps {
  company: string;
  view: DiversityView;
  today: string;
}

function Declaration({ company, view: { version, declared }, today }: DeclarationProps) {
  const t = useT();
  const client = useQueryClient();
  const of = { of: "company", id: company } as const;
  const { answers: said = [], words: own = "" } = declared ?? {};
  const known = { version, form: { answers: said, words: own, declaredOn: today } };
  const typed = useTyped(known);
  const { form } = typed.value;
  const set = (part: Partial<DiversityForm>) =>
    typed.edit((now) => ({ ...now, form: { ...now.form, ...part } }));
  const [isAsked, setAsked] = useState(false);
  const read = () => client.invalidateQueries(diversityQuery(company));
  const saving = useMutation({
    mutationFn: async () => {
      await commands.privacyDeclareDiversity({ of, ...typed.value });
      return typed.value;
    },
    onSuccess: async (saved) => {
      typed.settle(saved);
      await read();
      notify(t("diversity-saved"));
    },
    onError: (error) => (isStaleError(error) ? read() : undefined),
  });
  const withdrawing = useMutation({
    mutationFn: () => commands.privacyWithdrawDiversity({ of, version: typed.value.version }),
    onSuccess: async () => {
      typed.settle(typed.value);
      saving.reset();
      await read();
      notify(t("diversity-withdrawn"));
    },
    onError: async (error) => {
      await read();
      notifyError(error);
    },
    onSettled: () => setAsked(false),
  });
  const stale = useStale(typed, saving, known);
  const problems = problemsOf(saving.error);
  const isExplained = problems.length > 0 || (stale && isStaleError(saving.error));
  const save = () => saving.mutate(undefined, { onSuccess: saving.reset });
  return (
    <Form problems={problems} onSubmit={() => (stale ? focusStaleNotice() : save())}>
      {stale}
      <Answers answers={form.answers} onChange={(next) => set({ answers: next })} />
      <TextField
        name="words"
        label={t("diversity-words")}
        optional
        rows={2}
        value={form.words}
        onChange={(text) => set({ words: text })}
      />
      <DateField
        name="declaredOn"
        label={t("diversity-declared-on")}
        value={form.declaredOn || null}
        onChange={(day) => set({ declaredOn: day ?? "" })}
        isRequired
      />
      {saving.error !== null && !isExplained && <ErrorView error={saving.error} />}
      <FormActions>
        <Button look="primary" type="submit" isPending={saving.isPending}>
          {t("action-save")}
        </Button>
        {declared && <Button onPress={() => setAsked(true)}>{t("diversity-withdraw")}</Button>}
      </FormActions>
      <LeavingDialog isAsked={typed.isTouched} title={t("diversity-leave-title")}>
        {t("diversity-leave-text")}
      </LeavingDialog>
      {isAsked && (
        <ConfirmDialog
          title={t("diversity-withdraw")}
          isOpen
          onClose={() => setAsked(false)}
          action={t("diversity-withdraw")}
          isDangerous
          isPending={withdrawing.isPending}
          onConfirm={() => withdrawing.mutate()}
        >
          <p>{t("diversity-withdraw-text")}</p>
        </ConfirmDialog>
      )}
    </Form>
  );
}

interface AnswersProps {
  answers: readonly GroundAnswer[];
  onChange: (answers: GroundAnswer[]) => void;
}

/** What is said to each ground; an answer that was chosen may be emptied again. */
function Answers({ answers: said, onChange }: AnswersProps) {
  const t = useT();
  const words = useWords();
  const options = [
    ...answers.map((code) => ({ id: code, label: words(`self-answer-${code}`) })),
    { id: "blank" as const, label: t("self-answer-blank") },
  ];
  return grounds.map((ground) => {
    const others = said.filter((one) => one.ground !== ground);
    return (
      <RadioGroup
        key={ground}
        name={`answers.${ground}`}
        label={words(`ground-${ground}-asked`)}
        optional
        options={options}
        value={said.find((one) => one.ground === ground)?.answer ?? "blank"}
        onChange={(answer) =>
          onChange(answer === "blank" ? others : [...others, { ground, answer }])
        }
      />
    );
  });
}
