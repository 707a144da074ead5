import { Circle, CircleCheck, CircleDot } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { OriginAnswer } from "@/bridge";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { CostFields } from "./CostFields";
import type { CaseForm } from "./case-form";
import styles from "./Guided.module.css";
import { GuidedForm, type Ways } from "./GuidedForm";
import { GuidedMaterials } from "./GuidedMaterials";
import { GuidedProduct } from "./GuidedProduct";
import { GuidedQuestions } from "./GuidedQuestions";
import { GuidedResult } from "./GuidedResult";
import { askingCosts, isDone, type StepId, stepsOf } from "./guided";
import type { Finding } from "./use-determination";

interface GuidedPathProps {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
  edit: (change: (form: CaseForm) => CaseForm) => void;
  finding: Finding;
  first: StepId;
  /** How the case is kept, at the end of the path. */
  keeping: ReactNode;
}

/** One step at a time from the product to what comes out, for whoever never read an annex. */
export function GuidedPath({ value, set, edit, finding, first, keeping }: GuidedPathProps) {
  const answer = finding.determined?.answer;
  const t = useT();
  const [now, setNow] = useState(first);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(first);
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    heading.current?.focus();
  }, [now]);
  const steps = stepsOf(value, answer, now);
  const at = steps.indexOf(now);
  const back = steps[at - 1];
  const next = steps[at + 1];
  const ways = {
    onBack: () => back && setNow(back),
    onNext: () => next && setNow(next),
  };
  return (
    <div className={styles.path}>
      <Rail
        steps={steps}
        now={now}
        isDone={(step) => isDone(step, value, answer)}
        onChoose={setNow}
      />
      <section className={styles.step} aria-labelledby="guided-step">
        <header>
          <p className={styles.progress} role="status">
            {t("origin-guided-progress", { at: `${at + 1}`, of: `${steps.length}` })}
          </p>
          <h2 id="guided-step" ref={heading} tabIndex={-1}>
            {t(`origin-guided-${now}`)}
          </h2>
          <p className={styles.help}>{t(`origin-guided-${now}-help`)}</p>
        </header>
        {now === "product" && (
          <GuidedProduct value={value} set={set} prices={answer?.prices ?? null} {...ways} />
        )}
        {now === "materials" && (
          <GuidedMaterials value={value} edit={edit} uses={answer?.uses ?? null} {...ways} />
        )}
        {now === "costs" && <Costs value={value} set={set} answer={answer} {...ways} />}
        {now === "questions" && (
          <GuidedQuestions
            finding={finding}
            value={value}
            edit={edit}
            skipped={skipped}
            onSkipped={setSkipped}
            onProduct={() => setNow("product")}
            onMaterials={() => setNow("materials")}
            {...ways}
          />
        )}
        {now === "result" && (
          <GuidedResult
            finding={finding}
            keeping={keeping}
            onAnswer={() => {
              setSkipped([]);
              setNow("questions");
            }}
            {...ways}
          />
        )}
      </section>
    </div>
  );
}

interface RailProps {
  steps: readonly StepId[];
  now: StepId;
  isDone: (step: StepId) => boolean;
  onChoose: (step: StepId) => void;
}

/** Where one is, what is done, and what is to come; each step can be gone to. */
function Rail({ steps, now, isDone, onChoose }: RailProps) {
  const t = useT();
  return (
    <nav aria-label={t("origin-guided-steps")}>
      <ol className={styles.rail}>
        {steps.map((step, index) => {
          const state = step === now ? "now" : isDone(step) ? "done" : "to-come";
          const Icon = { now: CircleDot, done: CircleCheck, "to-come": Circle }[state];
          return (
            <li key={step} aria-current={step === now ? "step" : undefined}>
              <AriaButton className={styles.to} data-state={state} onPress={() => onChoose(step)}>
                <Icon aria-hidden size={16} />
                <span>{`${index + 1}. ${t(`origin-guided-${step}`)}`}</span>
                <span className={styles.state}>{t(`origin-guided-${state}`)}</span>
              </AriaButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type CostsProps = Ways &
  Pick<GuidedPathProps, "value" | "set"> & { answer: OriginAnswer | undefined };

function Costs({ value, set, answer, onBack, onNext }: CostsProps) {
  const t = useT();
  const short = useShortName();
  const asking = askingCosts(answer);
  return (
    <GuidedForm onBack={onBack} onNext={onNext}>
      {asking.length > 0 && (
        <p className={styles.why}>
          {t("origin-guided-costs-why", { agreements: asking.map(short).join(", ") })}
        </p>
      )}
      <CostFields value={value} set={set} />
    </GuidedForm>
  );
}
