import { useState } from "react";
import { Link } from "react-aria-components";
import type { SupportRow } from "@/bridge";
import { Button } from "@/components/Button";
import { DecimalField } from "@/components/DecimalField";
import { ConfirmDialog, Dialog } from "@/components/Dialog";
import { Fact, Facts } from "@/components/Facts";
import { Form, FormActions } from "@/components/Form";
import { Money } from "@/components/figures";
import { ReasonDialog } from "@/components/ReasonDialog";
import { ErrorView } from "@/components/states";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import styles from "./calls.module.css";
import { PaymentDialog } from "./PaymentDialog";
import { needs, type SupportMove, useSupportMove } from "./support-moves";

export interface MoveSupportProps {
  move: SupportMove;
  missionId: string;
  onClose: () => void;
}

/** Asks for what a step of a request needs, and makes it. */
export function MoveSupportDialog(props: MoveSupportProps) {
  switch (needs[props.move.to]) {
    case "reason":
      return <WithReason {...props} />;
    case "proof":
      return <WithProof {...props} />;
    case "payment":
      return <PaymentDialog {...props} />;
    case "amount":
    case "nothing":
      return <Confirmed {...props} />;
  }
}

function useTitle({ row, to }: SupportMove) {
  const words = useWords();
  return {
    verb: words(`support-move-${to}`),
    title: `${words(`support-move-${to}`)}: ${row.companyName}`,
  };
}

function WithReason({ move, onClose }: MoveSupportProps) {
  const t = useT();
  const { verb, title } = useTitle(move);
  const moving = useSupportMove(move, onClose);
  return (
    <ReasonDialog
      title={title}
      label={t("registration-reason")}
      help={t("support-reason-help")}
      action={verb}
      isDangerous={move.to === "refused"}
      isPending={moving.isPending}
      error={moving.error}
      onConfirm={(reason) => moving.mutate({ reason })}
      onClose={onClose}
    />
  );
}

/** A step that needs nothing but the sight of what it rests on. */
function Confirmed({ move, missionId, onClose }: MoveSupportProps) {
  const words = useWords();
  const { verb, title } = useTitle(move);
  const moving = useSupportMove(move, onClose);
  const isEnd = move.to === "withdrawn" || move.to === "lapsed";
  return (
    <ConfirmDialog
      title={title}
      isOpen
      onClose={onClose}
      action={verb}
      isDangerous={isEnd}
      isPending={moving.isPending}
      onConfirm={() => moving.mutate({})}
    >
      <p>{words(`support-move-text-${move.to}`)}</p>
      {move.to === "authorised" && <Limits row={move.row} />}
      {move.to === "verified" && <DocumentsLink missionId={missionId} row={move.row} />}
      {moving.error && <ErrorView error={moving.error} />}
    </ConfirmDialog>
  );
}

/** What is authorised, and every limit that was held against it. */
function Limits({ row: { authorised, cost, asked } }: { row: SupportRow }) {
  const t = useT();
  const words = useWords();
  return (
    <>
      <Facts>
        <Fact name={t("support-cost")}>
          <Money value={cost} />
        </Fact>
        <Fact name={t("support-asked")}>
          <Money value={asked} />
        </Fact>
        <Fact name={t("support-to-authorise")}>
          <Money value={authorised.amount} size="large" />
        </Fact>
      </Facts>
      <p>{t("support-limits")}</p>
      <ul className={styles.bullets}>
        {authorised.limits.map(({ code, most }) => (
          <li key={code}>
            {words(`funding-limit-${code}`)} <Money value={most} />
          </li>
        ))}
      </ul>
    </>
  );
}

function DocumentsLink({ missionId, row }: { missionId: string; row: SupportRow }) {
  const t = useT();
  const { registrationId, documents, originalsSeen } = row;
  return (
    <p>
      {t("support-documents", { count: documents, seen: String(originalsSeen) })}{" "}
      <Link href={`/missions/${missionId}/registrations/${registrationId}/documents`}>
        {t("documents-see")}
      </Link>
    </p>
  );
}

/** The cost that was proved; what proves it is handed in as documents before. */
function WithProof({ move, missionId, onClose }: MoveSupportProps) {
  const t = useT();
  const { verb, title } = useTitle(move);
  const moving = useSupportMove(move, onClose);
  const { currency } = move.row.cost;
  const [amount, setAmount] = useState("");
  const problems = problemsOf(moving.error);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form
        label={title}
        problems={problems}
        onSubmit={() => moving.mutate({ proved: { amount, currency } })}
      >
        <p>{t("support-move-text-proved")}</p>
        <DecimalField
          name="proved"
          label={t("support-proved-cost")}
          unit={currency}
          value={amount}
          onChange={setAmount}
          isRequired
        />
        <DocumentsLink missionId={missionId} row={move.row} />
        {moving.error && problems.length === 0 && <ErrorView error={moving.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={moving.isPending}
            isDisabled={amount === ""}
          >
            {verb}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
