import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Link } from "react-aria-components";
import type { AgreementBrief, LookupAnswer, Preference } from "@/bridge";
import { IconButton } from "@/components/Button";
import { DutyFigure } from "@/components/DutyFigure";
import { Code, Money } from "@/components/figures";
import { keyed } from "@/components/keyed";
import { noteWords } from "@/components/notes";
import { RateGiven } from "@/components/RateGiven";
import { Select } from "@/components/Select";
import { Skeleton } from "@/components/states";
import { errorWords } from "@/i18n/errors";
import { useFormats } from "@/i18n/format";
import { useName, useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { agreementsIn, type Column, confidenceOf, mayAdd, preferenceIn } from "./comparison";
import { useLifted, useMeasure } from "./lifted";
import styles from "./Markets.module.css";
import { addressIn, isAmount, type MarketsQuestion } from "./markets";

interface CompareTableProps {
  columns: readonly Column[];
  question: MarketsQuestion;
  onRemove: (market: string) => void;
  onLine: (market: string, code: string) => void;
}

/** One column per market; the first column names the rows and stays in sight. */
export function CompareTable({ columns, question, onRemove, onLine }: CompareTableProps) {
  const t = useT();
  const frame = useRef<HTMLElement>(null);
  const agreements = agreementsIn(columns);
  const remove = (market: string) => {
    // The button goes with its column; the focus stays with the table.
    frame.current?.focus();
    onRemove(market);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard.
    <section ref={frame} className={styles.frame} aria-label={t("compare-title")} tabIndex={0}>
      <table className={styles.compare} aria-label={t("compare-title")}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.market} scope="col">
                <MarketHeading column={column} onRemove={remove} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label={t("compare-schedule")} columns={columns}>
            {(column) => <Schedule column={column} />}
          </Row>
          <Row label={t("compare-line")} columns={columns}>
            {(column) => <LineCell column={column} question={question} onLine={onLine} />}
          </Row>
          <Row label={t("benefits-mfn")} columns={columns}>
            {({ line }) => line && <DutyFigure duty={line.mfn} size="text" />}
          </Row>
          <Row label={t("compare-best")} columns={columns}>
            {(column) => <BestCell column={column} />}
          </Row>
          {columns.some(({ answer }) => (answer?.rates ?? []).length > 0) && (
            <Row label={t("benefits-rates-used")} columns={columns}>
              {({ answer }) =>
                answer &&
                (answer.rates ?? []).map((rate) => (
                  <RateGiven key={`${rate.from}/${rate.to}`} rate={rate} />
                ))
              }
            </Row>
          )}
        </tbody>
        {agreements.map((agreement) => (
          <AgreementRows key={agreement.id} agreement={agreement} columns={columns} />
        ))}
        <tbody>
          <Row label={t("compare-additional")} columns={columns}>
            {(column) => <AdditionalCell column={column} />}
          </Row>
          <Row label={t("benefits-notes")} columns={columns}>
            {({ answer }) => answer && <Notes answer={answer} />}
          </Row>
          <Row label={t("compare-not-included")} columns={columns}>
            {({ answer }) => answer && <NotIncluded answer={answer} />}
          </Row>
          <Row label={t("source-confidence")} columns={columns}>
            {(column) => <Confidence column={column} />}
          </Row>
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  label: string;
  columns: readonly Column[];
  children: (column: Column) => ReactNode;
}

function Row({ label, columns, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td key={column.market}>
          {column.answer || column.error !== null ? children(column) : <Skeleton rows={1} />}
        </td>
      ))}
    </tr>
  );
}

function MarketHeading({ column, onRemove }: { column: Column; onRemove: (m: string) => void }) {
  const t = useT();
  const formats = useFormats();
  const name = useName();
  const market = column.answer ? name(column.answer.market) : formats.country(column.market);
  return (
    <>
      <span className={styles.market}>
        {market}
        <IconButton
          icon={X}
          label={t("compare-remove", { market })}
          onPress={() => onRemove(column.market)}
        />
      </span>
      {column.error !== null && <span className={styles.under}>{errorWords(t, column.error)}</span>}
    </>
  );
}

function Schedule({ column: { answer, line } }: { column: Column }) {
  const t = useT();
  if (!answer) return null;
  const { schedule } = answer;
  if (schedule) return t("benefits-schedule", schedule);
  return (
    <>
      {t("compare-no-schedule")}{" "}
      {!line?.mfn.nextStep && <Link href="/settings/import">{t("import-start")}</Link>}
    </>
  );
}

interface LineCellProps {
  column: Column;
  question: MarketsQuestion;
  onLine: (market: string, code: string) => void;
}

/** The line that stands for the market; where there are several, which of them. */
function LineCell({ column: { answer, line, market }, question, onLine }: LineCellProps) {
  const t = useT();
  if (!answer) return null;
  const { lines } = answer;
  return (
    <>
      {line ? (
        <p>
          <Code>{line.code}</Code> {line.description}
        </p>
      ) : (
        t("benefits-no-lines")
      )}
      {line && lines.length > 1 && (
        <Select
          label={t("compare-line-of", { count: lines.length })}
          options={lines.map(({ code, description }) => ({
            id: code,
            label: code,
            detail: description,
          }))}
          value={line.code}
          onChange={(code) => onLine(market, code)}
        />
      )}
      <p className={styles.open}>
        <Link href={addressIn(question, market, line?.code)}>
          {t("compare-open", { count: lines.length })}
        </Link>
      </p>
    </>
  );
}

/** What one agreement asks in each market that it reaches. */
function AgreementRows({
  agreement,
  columns,
}: {
  agreement: AgreementBrief;
  columns: readonly Column[];
}) {
  const t = useT();
  const name = useName();
  const shortName = useShortName();
  const each =
    (show: (preference: Preference, column: Column) => ReactNode) => (column: Column) => {
      if (!column.line) return null;
      const preference = preferenceIn(column, agreement.id);
      return preference ? (
        show(preference, column)
      ) : (
        <span className={styles.quiet}>{t("compare-not-reached")}</span>
      );
    };
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={columns.length + 1} title={name(agreement)}>
          <span>{shortName(agreement)}</span>
        </th>
      </tr>
      <Row label={t("compare-duty")} columns={columns}>
        {each(({ duty, saving }, { line }) => (
          <>
            <DutyFigure duty={duty} size="text" isNextStepKnown={line?.mfn.nextStep !== null} />
            {saving && isAmount(saving) && (
              <p className={styles.saving}>
                {t("benefits-saves")} <Money value={saving} />
              </p>
            )}
          </>
        ))}
      </Row>
      <Row label={t("benefits-rule")} columns={columns}>
        {each(({ rule }) => (
          <RuleCell rule={rule} />
        ))}
      </Row>
      <Row label={t("benefits-proof")} columns={columns}>
        {each(({ proof }) => (
          <ProofCell proof={proof} />
        ))}
      </Row>
    </tbody>
  );
}

function RuleCell({ rule }: { rule: Preference["rule"] }) {
  const t = useT();
  const words = useWords();
  if (!rule) return t("benefits-rule-unknown");
  return (
    <>
      {rule.text}
      <span className={styles.under}>
        {`${words(`rule-state-${rule.state}`)} · ${t("compare-confidence", {
          confidence: words(`confidence-${rule.confidence}`),
        })}`}
      </span>
    </>
  );
}

function ProofCell({ proof }: { proof: Preference["proof"] }) {
  const t = useT();
  const words = useWords();
  if (!proof) return t("benefits-proof-unknown");
  return (
    <>
      {proof.text}
      <span className={styles.under}>
        {t("compare-confidence", { confidence: words(`confidence-${proof.confidence}`) })}
      </span>
    </>
  );
}

/** The agreement that serves best in the market, and why. */
function BestCell({ column: { line } }: { column: Column }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const shortName = useShortName();
  if (!line) return null;
  if (line.preferences.length === 0) return t("benefits-no-agreement");
  const { best } = line;
  if (!best) return t("duty-unknown");
  const reason = words(`best-${best.reason}`);
  const names = line.preferences
    .filter(({ agreement }) => best.agreements.includes(agreement.id))
    .map(({ agreement }) => shortName(agreement));
  if (names.length === 0) return t("benefits-none-better", { reason });
  return (
    <>
      <strong>{formats.list(names)}</strong>
      <span className={styles.under}>{t("benefits-best-because", { reason })}</span>
    </>
  );
}

/** Duties on top, which no agreement's own rate speaks of. */
function AdditionalCell({ column: { answer, line } }: { column: Column }) {
  const t = useT();
  const words = useWords();
  const lifted = useLifted();
  const measure = useMeasure();
  if (!line) return null;
  if (line.additional.length === 0) {
    // Without an official file nobody knows of any.
    if (!answer?.schedule) return words("standing-unknown");
    return mayAdd(answer) ? t("compare-see-notes") : t("compare-no-additional");
  }
  return (
    <ul>
      {keyed(line.additional, ({ code }) => code).map(({ key, row }) => (
        <li key={key}>
          <strong>{row.code}</strong>{" "}
          {/* What qualifies a measure of the office stands at its end. */}
          <span className={row.kind === null ? styles.clamped : undefined}>{row.text}</span>
          <span className={styles.under}>
            {[measure(row), lifted(line, row)].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What else must be known of the market. */
function Notes({ answer }: { answer: LookupAnswer }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <ul>
      {keyed(answer.notes, ({ code, source }) => `${code} ${source}`).map(({ key, row }) => (
        <li key={key}>{noteWords(words, formats, row)}</li>
      ))}
    </ul>
  );
}

function NotIncluded({ answer: { notIncluded } }: { answer: LookupAnswer }) {
  const words = useWords();
  const formats = useFormats();
  return <>{formats.list(notIncluded.map((code) => words(`charge-${code}`)))}</>;
}

function Confidence({ column }: { column: Column }) {
  const t = useT();
  const words = useWords();
  const confidence = confidenceOf(column);
  if (!column.answer) return null;
  return <>{confidence ? words(`confidence-${confidence}`) : t("duty-unknown")}</>;
}
