import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { commands, type Line, type LookupAnswer, type Preference, type Rate } from "@/bridge";
import { lookupQuery, productsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets } from "@/components/catalogue";
import { DutyFigure } from "@/components/DutyFigure";
import { Code, Money } from "@/components/figures";
import { keyed } from "@/components/keyed";
import { isNothing } from "@/components/money";
import { noteWords } from "@/components/notes";
import { PrintMenu } from "@/components/PrintMenu";
import { RateGiven } from "@/components/RateGiven";
import { SourceMarks } from "@/components/SourceMark";
import { needsOf } from "@/components/shipment";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { type DutyAsked, inputOf, type Shipment } from "./duty";
import styles from "./FairMode.module.css";
import { ShipmentPanel } from "./ShipmentPanel";

interface DutyPanelProps {
  asked: DutyAsked;
  market: string;
  onMarket: (market: string) => void;
  onAsk: (asked: Partial<DutyAsked>) => void;
  onShipment: (shipment: Shipment) => void;
}

/** What a buyer pays in their country, with the sheet that is handed over. */
export function DutyPanel({ asked, market, onMarket, onAsk, onShipment }: DutyPanelProps) {
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
      {asked.code !== null && (
        <Told
          key={asked.code}
          asked={asked}
          code={asked.code}
          market={market}
          onShipment={onShipment}
        />
      )}
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
  onShipment: (shipment: Shipment) => void;
}

/** The answer of the treaty engine for the first of its lines, or the one that is chosen. */
function Told({ asked, code, market, onShipment }: ToldProps) {
  const t = useT();
  const locale = useLocale();
  const told = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { shipment } = asked;
  const input = inputOf(code, market, shipment, locale);
  const { data: answer, error, refetch, isPlaceholderData } = useQuery(lookupQuery(input));
  const line = answer?.lines.find(({ digits }) => digits === chosen) ?? answer?.lines[0];
  return (
    <div className={styles.columns}>
      <section
        ref={told}
        tabIndex={-1}
        className={styles.main}
        aria-label={t("fair-duty-answer")}
        aria-busy={isPlaceholderData}
      >
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!answer && !error && <Skeleton rows={6} />}
        {answer && !line && <EmptyState title={t("fair-duty-no-line")} />}
        {answer && line && (
          <>
            <h3>
              <Code>{line.code}</Code> {line.description}
            </h3>
            <Duty line={line} answer={answer} />
            <RatesUsed rates={answer.rates ?? []} />
            <Doubts answer={answer} />
          </>
        )}
      </section>
      <div className={styles.side}>
        {line && (
          <PrintMenu
            label={t("fair-duty-sheet")}
            print={(language) =>
              commands.treatiesPrintSheet({
                input: { ...input, line: line.digits, locale: language },
                companyId: asked.company?.id ?? null,
              })
            }
          />
        )}
        {asked.company && <p className={styles.hint}>{asked.company.label}</p>}
        <ShipmentPanel
          shipment={shipment}
          needs={needsOf(line && { lines: [line] })}
          onChange={onShipment}
          onDone={() => told.current?.focus()}
        />
        {answer && line && answer.lines.length > 1 && (
          <Lines lines={answer.lines} current={line.digits} onChoose={setChosen} />
        )}
      </div>
    </div>
  );
}

/** The exchange rates that the figures rest on, each with its day and where it stands. */
function RatesUsed({ rates }: { rates: readonly Rate[] }) {
  const t = useT();
  if (rates.length === 0) return null;
  return (
    <section>
      <h4>{t("benefits-rates-used")}</h4>
      <ul>
        {rates.map((rate) => (
          <li key={`${rate.from}/${rate.to}`}>
            <RateGiven rate={rate} />
          </li>
        ))}
      </ul>
    </section>
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
  const { agreement, duty, saving, rule, proof, sources } = preference;
  const isStruck = duty.state === "computed" && !line.mfn.isFree && line.mfn.state !== "unknown";
  return (
    <section className={styles.duty} aria-label={short(agreement)}>
      <h4>{short(agreement)}</h4>
      <DutyFigure duty={duty} size="large" isNextStepKnown={line.mfn.nextStep !== null} />
      <div className={styles.under}>
        {t("benefits-mfn")}{" "}
        {isStruck ? <Struck duty={line.mfn} /> : <DutyFigure duty={line.mfn} size="text" />}
      </div>
      {saving && !isNothing(saving) && (
        <p>
          {t("benefits-saves")} <Money value={saving} />
        </p>
      )}
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

/** What would be paid without the agreement: in money where that is known, and as it is written. */
function Struck({ duty: { amount, text } }: { duty: Line["mfn"] }) {
  return (
    <s>
      {amount && (
        <>
          <Money value={amount} />{" "}
        </>
      )}
      <span>{text}</span>
    </s>
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
