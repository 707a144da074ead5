import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  commands,
  type Line,
  type LookupAnswer,
  type LookupInput,
  type Preference,
} from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets } from "@/components/catalogue";
import { DutyFigure } from "@/components/DutyFigure";
import { Code } from "@/components/figures";
import { keyed } from "@/components/keyed";
import { noteWords } from "@/components/notes";
import type { Option } from "@/components/Option";
import { PrintMenu } from "@/components/PrintMenu";
import { SourceMarks } from "@/components/SourceMark";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import styles from "./FairMode.module.css";
import { lookupQuery, productsQuery } from "./queries";

/** What is asked: a code, or words that lead to one. */
export interface DutyAsked {
  code: string | null;
  text: string;
  /** The company that sells it, for the sheet. */
  company: Option | null;
}

interface DutyPanelProps {
  asked: DutyAsked;
  market: string;
  onMarket: (market: string) => void;
  onAsk: (asked: Partial<DutyAsked>) => void;
}

/** What a buyer pays in their country, with the sheet that is handed over. */
export function DutyPanel({ asked, market, onMarket, onAsk }: DutyPanelProps) {
  const t = useT();
  const markets = useMarkets();
  return (
    <>
      <div className={styles.market}>
        <ComboBox
          label={t("fair-duty-market")}
          options={markets.options}
          value={market}
          onChange={(next) => {
            if (next !== null) onMarket(next);
          }}
        />
      </div>
      {asked.code !== null && <Told asked={asked} code={asked.code} market={market} />}
      {asked.code === null && asked.text !== "" && <Products text={asked.text} onAsk={onAsk} />}
      {asked.code === null && asked.text === "" && (
        <p className={styles.hint}>{t("fair-duty-hint")}</p>
      )}
    </>
  );
}

interface ProductsProps {
  text: string;
  onAsk: (asked: Partial<DutyAsked>) => void;
}

/** The codes that words lead to. */
function Products({ text, onAsk }: ProductsProps) {
  const t = useT();
  const locale = useLocale();
  const { data: hits, error, refetch } = useQuery(productsQuery(text, locale));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (text.length < 2) return <EmptyState title={t("fair-duty-no-product", { text })} />;
  if (!hits) return <Skeleton rows={6} />;
  if (hits.length === 0) return <EmptyState title={t("fair-duty-no-product", { text })} />;
  return (
    <ul className={styles.list} aria-label={t("fair-duty-products", { text })}>
      {keyed(hits, ({ edition, digits }) => `${edition} ${digits}`).map(({ key, row }) => (
        <li key={key}>
          <div>
            <Code>{row.code}</Code> {row.description}
          </div>
          <Button onPress={() => onAsk({ code: row.key ?? row.digits })}>
            {t("fair-duty-choose", { code: row.code })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface ToldProps {
  asked: DutyAsked;
  code: string;
  market: string;
}

/** The answer of the treaty engine for the first of its lines, or the one that is chosen. */
function Told({ asked, code, market }: ToldProps) {
  const t = useT();
  const locale = useLocale();
  const [chosen, setChosen] = useState<string | null>(null);
  const input = inputOf(code, market, locale);
  const { data: answer, error, refetch } = useQuery(lookupQuery(input));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!answer) return <Skeleton rows={6} />;
  const line = answer.lines.find(({ digits }) => digits === chosen) ?? answer.lines[0];
  if (!line) return <EmptyState title={t("fair-duty-no-line")} />;
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <h3>
          <Code>{line.code}</Code> {line.description}
        </h3>
        <Duty line={line} answer={answer} />
        <Doubts answer={answer} />
      </div>
      <div className={styles.side}>
        <PrintMenu
          label={t("fair-duty-sheet")}
          print={(language) =>
            commands.treatiesPrintSheet({
              input: { ...input, line: line.digits, locale: language },
              companyId: asked.company?.id ?? null,
            })
          }
        />
        {asked.company && <p className={styles.hint}>{asked.company.label}</p>}
        {answer.lines.length > 1 && (
          <Lines lines={answer.lines} current={line.digits} onChoose={setChosen} />
        )}
      </div>
    </div>
  );
}

interface LinesProps {
  lines: readonly Line[];
  current: string;
  onChoose: (digits: string) => void;
}

/** The other lines of the market's tariff that the product may be. */
function Lines({ lines, current, onChoose }: LinesProps) {
  const t = useT();
  return (
    <section>
      <h3>{t("fair-duty-lines")}</h3>
      <ul className={styles.list}>
        {lines.map(({ digits, code, description }) => (
          <li key={digits} aria-current={digits === current}>
            <div>
              <Code>{code}</Code> {description}
            </div>
            {digits !== current && (
              <Button onPress={() => onChoose(digits)}>{t("fair-duty-choose", { code })}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The best duty in large with the general one struck, and what the others give. */
function Duty({ line, answer }: { line: Line; answer: LookupAnswer }) {
  const t = useT();
  const best = bestOf(line);
  if (!best) {
    return (
      <div className={styles.duty}>
        <p className={styles.under}>{t("benefits-mfn")}</p>
        <DutyFigure duty={line.mfn} size="large" />
        <SourceMarks marks={line.sources} sources={answer.sources} />
        <p>{t("fair-duty-no-agreement")}</p>
      </div>
    );
  }
  return (
    <>
      <Given preference={best} line={line} answer={answer} />
      {line.preferences
        .filter((other) => other !== best)
        .map((other) => (
          <Given key={other.agreement.id} preference={other} line={line} answer={answer} />
        ))}
    </>
  );
}

interface GivenProps {
  preference: Preference;
  line: Line;
  answer: LookupAnswer;
}

function Given({ preference, line, answer }: GivenProps) {
  const t = useT();
  const short = useShortName();
  const { agreement, duty, rule, proof, sources } = preference;
  const isStruck = duty.state === "computed" && !line.mfn.isFree && line.mfn.state !== "unknown";
  return (
    <section className={styles.duty} aria-label={short(agreement)}>
      <h4>{short(agreement)}</h4>
      <DutyFigure duty={duty} size="large" isNextStepKnown={line.mfn.nextStep !== null} />
      <div className={styles.under}>
        {t("benefits-mfn")}{" "}
        {isStruck ? <s>{line.mfn.text}</s> : <DutyFigure duty={line.mfn} size="text" />}
      </div>
      <p>
        <strong>{t("benefits-rule")}</strong> {rule?.text ?? t("benefits-rule-unknown")}
      </p>
      <p>
        <strong>{t("benefits-proof")}</strong> {proof?.text ?? t("benefits-proof-unknown")}
      </p>
      <p>
        {t("benefits-sources")}
        <SourceMarks marks={[...new Set([...line.sources, ...sources])]} sources={answer.sources} />
      </p>
    </section>
  );
}

/** What must be said beside the figure: remarks, and what it leaves out. */
function Doubts({ answer }: { answer: LookupAnswer }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const left = answer.notIncluded.map((charge) => words(`charge-${charge}`));
  return (
    <>
      {answer.notes.length > 0 && (
        <Notice tone="attention">
          <ul>
            {keyed(answer.notes, ({ code, source }) => `${code} ${source}`).map(({ key, row }) => (
              <li key={key}>{noteWords(words, formats, row)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {left.length > 0 && <p>{t("fair-duty-not-included", { what: formats.list(left) })}</p>}
    </>
  );
}

/** The agreement that serves best: the one that the desk names, else the first. */
function bestOf({ best, preferences }: Line): Preference | undefined {
  const named = preferences.find(({ agreement }) => best?.agreements.includes(agreement.id));
  return named ?? preferences[0];
}

function inputOf(product: string, market: string, locale: LookupInput["locale"]): LookupInput {
  return {
    product,
    market,
    on: null,
    value: null,
    incoterm: null,
    freight: null,
    insurance: null,
    inland: null,
    quantities: [],
    locale,
  };
}
