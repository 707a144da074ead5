import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { BomLineOrigin, OriginAnswer, OriginNeed } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useCountries } from "@/components/catalogue";
import { DecimalField } from "@/components/DecimalField";
import { FormActions } from "@/components/Form";
import { Select } from "@/components/Select";
import { codeOf } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Answer } from "./Answer";
import { onLine } from "./answers";
import { amountOf, type LineForm } from "./bill";
import { origins } from "./bom-columns";
import { CodeFields } from "./CodeFields";
import type { CaseForm } from "./case-form";
import styles from "./Guided.module.css";
import type { Ways } from "./GuidedForm";
import { NoAnswer } from "./NoAnswer";
import { Given } from "./QuestionsSection";
import { questionsOf } from "./questions";
import type { Determined, Finding } from "./use-determination";

type Edit = (change: (form: CaseForm) => CaseForm) => void;

interface GuidedQuestionsProps extends Ways {
  finding: Finding;
  value: CaseForm;
  edit: Edit;
  /** The questions that were put off. */
  skipped: readonly string[];
  onSkipped: (skipped: readonly string[]) => void;
  /** Goes to the step where materials are written. */
  onProduct: () => void;
  onMaterials: () => void;
}

/** What is still asked, one question at a time. */
export function GuidedQuestions({ finding, onBack, onNext, ...asking }: GuidedQuestionsProps) {
  const t = useT();
  const { determined } = finding;
  return (
    <>
      {determined ? <Asking {...asking} determined={determined} /> : <NoAnswer finding={finding} />}
      <FormActions>
        <Button look="primary" onPress={onNext}>
          {t("origin-guided-to-result")}
        </Button>
        <Button onPress={onBack}>{t("origin-guided-back")}</Button>
      </FormActions>
    </>
  );
}

type AskingProps = Omit<GuidedQuestionsProps, keyof Ways | "finding"> & { determined: Determined };

function Asking({
  determined,
  value,
  edit,
  skipped,
  onSkipped,
  onProduct,
  onMaterials,
}: AskingProps) {
  const { answer } = determined;
  const t = useT();
  const short = useShortName();
  const all = useMemo(() => questionsOf(answer), [answer]);
  // What was just answered is asked no more, though the desk has not answered anew yet.
  const [given, setGiven] = useState<{ of: OriginAnswer; keys: string[] } | null>(null);
  const isGiven = (key: string) => given?.of === answer && given.keys.includes(key);
  const open = all.filter(({ key }) => !skipped.includes(key) && !isGiven(key));
  const later = all.filter(({ key }) => skipped.includes(key) && !isGiven(key));
  const names = new Map(answer.agreements.map(({ agreement }) => [agreement.id, short(agreement)]));
  const [asked] = open;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(asked?.key);
  useEffect(() => {
    if (shown.current === asked?.key) return;
    shown.current = asked?.key;
    heading.current?.focus();
  }, [asked?.key]);
  const answerWith = (key: string) => (change: (form: CaseForm) => CaseForm) => {
    const keys = given?.of === answer ? given.keys : [];
    setGiven({ of: answer, keys: [...keys, key] });
    edit(change);
  };
  return (
    <>
      <p className={styles.progress} role="status">
        {t("origin-guided-left", { count: open.length })}
      </p>
      {asked ? (
        <div className={styles.question}>
          <h3 ref={heading} tabIndex={-1}>
            {asked.question}
          </h3>
          <Reply
            key={asked.key}
            determined={determined}
            need={asked.need}
            question={asked.question}
            currency={value.currency}
            edit={answerWith(asked.key)}
            onProduct={onProduct}
            onMaterials={onMaterials}
          />
          <p className={styles.aside}>
            {t("origin-asked-by", {
              agreements: asked.by.map((id) => names.get(id) ?? id).join(", "),
            })}
          </p>
          <div>
            <Button look="quiet" onPress={() => onSkipped([...skipped, asked.key])}>
              {t("origin-guided-skip")}
            </Button>
          </div>
        </div>
      ) : (
        <h3 ref={heading} tabIndex={-1} className={styles.none}>
          {t(later.length > 0 ? "origin-guided-none-now" : "origin-questions-none")}
        </h3>
      )}
      {later.length > 0 && (
        <section aria-label={t("origin-guided-skipped")}>
          <h3>{t("origin-guided-skipped")}</h3>
          <ul className={styles.later}>
            {later.map(({ key, question }) => (
              <li key={key}>
                <span>{question}</span>
                <Button
                  aria-label={t("origin-guided-answer-now", { question })}
                  onPress={() => onSkipped(skipped.filter((other) => other !== key))}
                >
                  {t("origin-guided-answer")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Given determined={determined} edit={edit} />
    </>
  );
}

const goodFigures = {
  "transaction-value": "transactionValue",
  "ex-works-price": "exWorks",
  "net-cost": "netCost",
  weight: "weight",
  "component-weight": "componentWeight",
} as const satisfies Partial<Record<OriginNeed["kind"], keyof CaseForm>>;

interface ReplyProps {
  need: OriginNeed;
  question: string;
  determined: Determined;
  currency: string;
  edit: Edit;
  onProduct: () => void;
  onMaterials: () => void;
}

/** The controls that answer a question; what the expert view has a cell for is noted here as well. */
function Reply({ need, question, determined, currency, edit, onProduct, onMaterials }: ReplyProps) {
  const t = useT();
  const note = (place: string, part: Partial<LineForm>) =>
    edit(onLine(determined.lines, place, (line) => ({ ...line, ...part })));
  switch (need.kind) {
    case "transaction-value":
    case "ex-works-price":
      // What the price includes is noted where the price is.
      if (determined.answer.prices) {
        return (
          <div>
            <Button onPress={onProduct}>{t("origin-guided-to-product")}</Button>
          </div>
        );
      }
      return <GoodFigure kind={need.kind} unit={currency} edit={edit} />;
    case "net-cost":
      return <GoodFigure kind={need.kind} unit={currency} edit={edit} />;
    case "weight":
    case "component-weight":
      return <GoodFigure kind={need.kind} unit={null} edit={edit} />;
    case "line-value":
      return <Amount unit={currency} onNote={(amount) => note(need.line, { value: amount })} />;
    case "line-weight":
      return <Amount unit={null} onNote={(amount) => note(need.line, { weight: amount })} />;
    case "line-code":
      return <LineCode onNote={(code) => note(need.line, { code })} />;
    case "line-origin":
      return <LineOrigin onNote={(origin) => note(need.line, origin)} />;
    case "materials":
      return (
        <div>
          <Button onPress={onMaterials}>{t("origin-guided-to-materials")}</Button>
        </div>
      );
    default:
      return <Answer need={need} question={question} determined={determined} edit={edit} />;
  }
}

interface GoodFigureProps {
  kind: keyof typeof goodFigures;
  unit: string | null;
  edit: Edit;
}

function GoodFigure({ kind, unit, edit }: GoodFigureProps) {
  const field = goodFigures[kind];
  return <Amount unit={unit} onNote={(amount) => edit((form) => ({ ...form, [field]: amount }))} />;
}

interface NoteProps {
  isReady: boolean;
  onNote: () => void;
  children: ReactNode;
}

/** Fields whose answer counts once it is whole: with Enter, or the button. */
function Note({ isReady, onNote, children }: NoteProps) {
  const t = useT();
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onNote();
      }}
    >
      {children}
      <div>
        <Button type="submit" isDisabled={!isReady}>
          {t("origin-note")}
        </Button>
      </div>
    </form>
  );
}

interface AmountProps {
  unit: string | null;
  onNote: (amount: string) => void;
}

function Amount({ unit, onNote }: AmountProps) {
  const t = useT();
  const [typed, setTyped] = useState("");
  return (
    <Note isReady={amountOf(typed) !== null} onNote={() => onNote(typed)}>
      <DecimalField
        label={t("origin-answer")}
        value={typed}
        onChange={setTyped}
        {...(unit && { unit })}
      />
    </Note>
  );
}

function LineCode({ onNote }: { onNote: (code: string) => void }) {
  const [typed, setTyped] = useState("");
  return (
    <Note isReady={codeOf(typed) !== null} onNote={() => onNote(typed)}>
      <CodeFields code={typed} onChange={setTyped} />
    </Note>
  );
}

function LineOrigin({ onNote }: { onNote: (part: Partial<LineForm>) => void }) {
  const t = useT();
  const countries = useCountries();
  const [origin, setOrigin] = useState<BomLineOrigin | null>(null);
  const [country, setCountry] = useState("");
  const isReady = origin === "non-originating" || (origin !== null && country !== "");
  return (
    <Note
      isReady={isReady}
      onNote={() => origin && onNote({ origin, ...(country !== "" && { country }) })}
    >
      <Select
        label={t("origin-origin")}
        options={origins
          .filter((id) => id !== "unknown")
          .map((id) => ({ id, label: t(`origin-origin-${id}`) }))}
        value={origin}
        onChange={setOrigin}
      />
      <ComboBox
        label={t("origin-country")}
        options={countries.options}
        value={country === "" ? null : country}
        onChange={(code) => setCountry(code ?? "")}
      />
    </Note>
  );
}
