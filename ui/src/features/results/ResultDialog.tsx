import { KeyRound, MessageSquareQuote, PencilLine, RotateCcw, Trash2 } from "lucide-react";
import type { MissionOutcome, OutcomeRow, ResultConfirmation, Sale } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Fact, Facts } from "@/components/Facts";
import { FormActions } from "@/components/Form";
import { Code, Country, Day, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Notice } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { quantity, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { ratings } from "./confirmation-form";
import type { ResultStep } from "./ResultDialogs";
import { useResultName } from "./result-words";
import styles from "./results.module.css";
import { StandingBadge } from "./StandingBadge";

interface ResultDialogProps {
  row: OutcomeRow;
  /** None where the person at the desk may only see it. */
  onStep: ((step: ResultStep) => void) | null;
  onClose: () => void;
}

/** A result as it was reported, what the company says to it, and what can be done with it. */
export function ResultDialog({ row, onStep, onClose }: ResultDialogProps) {
  const t = useT();
  const nameOf = useResultName();
  const { outcome, confirmation } = row;
  return (
    <Dialog title={nameOf(row)} width="wide" isOpen onClose={onClose}>
      <div>
        <StandingBadge row={row} />
      </div>
      {outcome ? <Reported outcome={outcome} /> : <p>{t("outcomes-unreported")}</p>}
      {confirmation && <Said confirmation={confirmation} />}
      {outcome && !confirmation && <Notice>{t("outcomes-unsaid")}</Notice>}
      <FormActions>
        {onStep && <Steps isSaid={confirmation !== null} onStep={onStep} />}
        <Button onPress={onClose}>{t("action-close")}</Button>
      </FormActions>
    </Dialog>
  );
}

interface StepsProps {
  /** The company has said what it thinks of it. */
  isSaid: boolean;
  onStep: (step: ResultStep) => void;
}

function Steps({ isSaid, onStep }: StepsProps) {
  const t = useT();
  if (isSaid) {
    return (
      <Button icon={RotateCcw} onPress={() => onStep("take-back")}>
        {t("outcomes-take-back")}
      </Button>
    );
  }
  return (
    <>
      <Button look="primary" icon={MessageSquareQuote} onPress={() => onStep("confirm")}>
        {t("outcomes-confirm")}
      </Button>
      <Button icon={KeyRound} onPress={() => onStep("code")}>
        {t("outcomes-code-see")}
      </Button>
      <Button icon={PencilLine} onPress={() => onStep("edit")}>
        {t("outcomes-edit")}
      </Button>
      <Button icon={Trash2} onPress={() => onStep("remove")}>
        {t("outcomes-remove")}
      </Button>
    </>
  );
}

function Reported({ outcome }: { outcome: MissionOutcome }) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      <Facts>
        <Fact name={t("outcomes-reported-on")}>
          <Day iso={outcome.reportedOn} />
        </Fact>
        <Fact name={t("outcomes-first-export")}>
          {t(outcome.isFirstExport ? "outcomes-yes" : "outcomes-no")}
        </Fact>
        <Fact name={t("outcomes-new-markets")}>
          {formats.list(outcome.newMarkets.map(formats.country)) || t("outcomes-nothing")}
        </Fact>
        <Fact name={t("outcomes-jobs")}>
          {outcome.jobs === null ? t("outcomes-jobs-unknown") : `${outcome.jobs}`}
        </Fact>
      </Facts>
      {outcome.sales.length === 0 ? (
        <p>{t("outcomes-sales-none")}</p>
      ) : (
        <Sales sales={outcome.sales} />
      )}
      {outcome.notes && <p className={styles.prose}>{outcome.notes}</p>}
    </>
  );
}

function Sales({ sales }: { sales: readonly Sale[] }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  return (
    <ListTable
      label={t("outcomes-sales")}
      rows={sales}
      rowId={({ id }) => id ?? ""}
      columns={[
        {
          id: "product",
          label: t("outcomes-sale-product"),
          show: ({ product, hsCode, buyer }) => (
            <>
              {product} {hsCode && <Code hs>{hsCode}</Code>}
              {buyer && <span className={textStyles.under}>{buyer}</span>}
            </>
          ),
        },
        {
          id: "certainty",
          label: t("outcomes-certainty"),
          show: ({ certainty }) => words(`certainty-${certainty}`),
        },
        {
          id: "market",
          label: t("outcomes-sale-market"),
          show: ({ market }) => <Country code={market} />,
        },
        {
          id: "days",
          label: t("outcomes-sale-days"),
          isExtra: true,
          show: ({ from, until }) => formats.dayRange(from, until),
        },
        {
          id: "amount",
          label: t("outcomes-sale-amount"),
          align: "end",
          isWhole: true,
          show: ({ amount, currency }) => <Money value={{ amount, currency }} />,
        },
      ]}
    />
  );
}

function Said({ confirmation }: { confirmation: ResultConfirmation }) {
  const t = useT();
  const words = useWords();
  const { agrees, way, letter, saidBy, saidOn, withoutHelp, comments } = confirmation;
  return (
    <>
      <Notice
        tone={agrees ? "good" : "attention"}
        title={t(agrees ? "outcomes-agrees" : "outcomes-disagrees")}
      >
        {t("outcomes-locked")}
      </Notice>
      <Facts>
        <Fact name={t("outcomes-said-by")}>{saidBy}</Fact>
        <Fact name={t("outcomes-said-on")}>
          <Day iso={saidOn} />
        </Fact>
        <Fact name={t("outcomes-way")}>
          {[words(`confirmation-way-${way}`), letter].filter(Boolean).join(" · ")}
        </Fact>
        <Fact name={t("outcomes-without-help-short")}>{quantity(withoutHelp, "%")}</Fact>
        {ratings.map((rating, at) => (
          <Fact key={rating} name={words(`win-rating-${rating}`)}>
            {t("outcomes-rating-of", { rating: `${confirmation.ratings[at] ?? ""}` })}
          </Fact>
        ))}
      </Facts>
      {comments && <p className={styles.prose}>{comments}</p>}
    </>
  );
}
