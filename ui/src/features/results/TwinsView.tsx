import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleHelp, RotateCcw, Scale } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import { commands, type SaleSeen, type TwinRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { FormActions } from "@/components/Form";
import { Code, Country, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { useMay } from "@/components/may";
import { Section } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { JudgeDialog } from "./JudgeDialog";
import { twinsQuery } from "./queries";
import styles from "./results.module.css";
import { oneOf, type ViewProps } from "./search";
import { TakingDialog } from "./TakingBack";
import { useVerdictWords } from "./verdict-words";

const judgements = ["open", "judged"] as const;

/** Pairs of sales that look like one, side by side, with what a person said of them. */
export function TwinsView({ mission, search, onSearch }: ViewProps) {
  const t = useT();
  const mayJudge = useMay("decide-places");
  const { data: rows, error, refetch } = useQuery(twinsQuery(mission));
  const judged = oneOf(judgements, search.judged);
  const { limit, more } = usePortions(`${mission} ${judged}`);
  const found = rows?.filter(
    ({ verdict }) => judged === null || (verdict !== null) === (judged === "judged"),
  );
  const shown = found?.slice(0, limit) ?? [];
  return (
    <Section title={t("outcomes-view-doubles")} help={t("outcomes-doubles-help")}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={8} />}
      {rows?.length === 0 && !error && (
        <EmptyState
          title={t("outcomes-doubles-none")}
          action={
            <Link href={`/missions/${mission}/results?view=companies`}>
              {t("outcomes-none-action")}
            </Link>
          }
        >
          {t("outcomes-doubles-none-text")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && !error && (
        <>
          {!mayJudge && <Notice>{t("outcomes-doubles-may-not")}</Notice>}
          <FilterBar label={t("outcomes-doubles-filter")}>
            <FilterChip
              label={t("outcomes-judged")}
              any={t("outcomes-judged-any")}
              isSingle
              options={judgements.map((id) => ({
                id,
                label: t(id === "open" ? "outcomes-judged-open" : "outcomes-judged-judged"),
              }))}
              value={judged ? [judged] : []}
              onChange={([next]) => onSearch({ judged: next ?? null })}
            />
          </FilterBar>
          {shown.length === 0 && <EmptyState title={t("outcomes-found-none")} />}
          <ul className={styles.pairs}>
            {shown.map((row) => (
              <Pair key={pairId(row)} row={row} mayJudge={mayJudge} />
            ))}
          </ul>
          {found && found.length > shown.length && <MoreRows count={shown.length} onMore={more} />}
        </>
      )}
    </Section>
  );
}

function pairId({ twins }: TwinRow): string {
  return `${twins.first} ${twins.second}`;
}

function Pair({ row, mayJudge }: { row: TwinRow; mayJudge: boolean }) {
  const t = useT();
  const words = useWords();
  const say = useVerdictWords();
  const [step, setStep] = useState<"judge" | "unjudge" | null>(null);
  const close = () => setStep(null);
  const { twins, first, verdict } = row;
  return (
    <li className={styles.pair}>
      <div className={styles.pairHead}>
        <h3>{first.companyName}</h3>
        {verdict ? (
          <Badge tone="good" icon={CircleCheck}>
            {words(`sale-verdict-${verdict.verdict}`)}
          </Badge>
        ) : (
          <Badge tone="attention" icon={CircleHelp}>
            {t("outcomes-judged-open")}
          </Badge>
        )}
      </div>
      <p className={styles.why}>
        {twins.reasons.length === 0 ? (
          t("outcomes-no-longer-alike")
        ) : (
          <>
            <strong>{t("outcomes-alike", { score: `${twins.score}` })}</strong>
            {twins.reasons.map(({ part, points, most }) => (
              <span key={part}>
                {t("outcomes-alike-part", {
                  part: words(`twin-part-${part}`),
                  points: `${points}`,
                  most: `${most}`,
                })}
              </span>
            ))}
          </>
        )}
      </p>
      <SideBySide row={row} />
      {verdict && <p className={styles.prose}>{`${say(row, verdict)} ${verdict.reason}`}</p>}
      {mayJudge && (
        <FormActions>
          <Button icon={Scale} onPress={() => setStep("judge")}>
            {t(verdict ? "outcomes-judge-again" : "outcomes-judge")}
          </Button>
          {verdict && (
            <Button icon={RotateCcw} onPress={() => setStep("unjudge")}>
              {t("outcomes-unjudge")}
            </Button>
          )}
        </FormActions>
      )}
      {step === "judge" && <JudgeDialog row={row} onClose={close} />}
      {step === "unjudge" && (
        <TakingDialog
          title={t("outcomes-unjudge-title", { company: first.companyName })}
          action={t("outcomes-unjudge")}
          done={t("outcomes-unjudged", { company: first.companyName })}
          take={() => commands.resultsUnjudge(twins.first, twins.second)}
          onDone={close}
          onClose={close}
        >
          {t("outcomes-unjudge-text")}
        </TakingDialog>
      )}
    </li>
  );
}

function SideBySide({ row: { first, second } }: { row: TwinRow }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const line = (id: string, label: string, show: (seen: SaleSeen) => ReactNode) => ({
    id,
    label,
    first: show(first),
    second: show(second),
  });
  const rows = [
    line("mission", t("outcomes-of-mission"), ({ missionName }) => missionName),
    line("horizon", t("outcomes-horizon"), ({ horizon }) => words(`horizon-${horizon}`)),
    line("by", t("outcomes-reported-by"), ({ reportedBy }) => reportedBy),
    line("certainty", t("outcomes-certainty"), ({ sale }) => words(`certainty-${sale.certainty}`)),
    line("buyer", t("outcomes-sale-buyer"), ({ sale }) => sale.buyer || t("outcomes-unsaid-short")),
    line("product", t("outcomes-sale-product"), ({ sale }) => (
      <>
        {sale.product} {sale.hsCode && <Code hs>{sale.hsCode}</Code>}
      </>
    )),
    line("market", t("outcomes-sale-market"), ({ sale }) => <Country code={sale.market} />),
    line("days", t("outcomes-sale-days"), ({ sale }) => formats.dayRange(sale.from, sale.until)),
    line("amount", t("outcomes-sale-amount"), ({ sale: { amount, currency } }) => (
      <Money value={{ amount, currency }} />
    )),
  ];
  return (
    <ListTable
      label={t("outcomes-side-by-side", { company: first.companyName })}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: "what", label: t("outcomes-what"), isWhole: true, show: ({ label }) => label },
        { id: "first", label: t("outcomes-first-sale"), show: (both) => both.first },
        { id: "second", label: t("outcomes-second-sale"), show: (both) => both.second },
      ]}
    />
  );
}
