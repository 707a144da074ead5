import { useNavigate } from "@tanstack/react-router";
import { ArrowRight, FileText, MoreHorizontal } from "lucide-react";
import { Link } from "react-aria-components";
import type { NextDeadline, SupportRow } from "@/bridge";
import { Day, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { SupportBadge } from "./SupportBadge";
import type { SupportMove } from "./support-moves";

interface SupportTableProps {
  missionId: string;
  rows: readonly SupportRow[];
  onMove: (move: SupportMove) => void;
}

/** The requests of a call in their order. */
export function SupportTable({ missionId, rows, onMove }: SupportTableProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <ListTable
      label={t("supports-title")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "company",
          label: t("registration-company"),
          show: ({ companyId, companyName, line, market }) => (
            <>
              <Link href={`/companies/${companyId}`}>{companyName}</Link>
              <span className={textStyles.under}>
                {t("support-for", { line, market: formats.country(market) })}
              </span>
            </>
          ),
        },
        {
          id: "state",
          label: t("support-state"),
          show: ({ state, reason }) => (
            <>
              <SupportBadge state={state} />
              {reason && <span className={textStyles.under}>{reason}</span>}
            </>
          ),
        },
        {
          id: "asked",
          label: t("support-asked"),
          align: "end",
          isWhole: true,
          isExtra: true,
          show: ({ asked, requestedOn }) => (
            <>
              <Money value={asked} />
              <span className={textStyles.under}>
                <Day iso={requestedOn} />
              </span>
            </>
          ),
        },
        {
          id: "amount",
          label: t("support-amount"),
          align: "end",
          show: (row) => <Amount row={row} />,
        },
        {
          id: "next",
          label: t("support-next"),
          show: ({ next }) => next && <Next next={next} />,
        },
        {
          id: "proof",
          label: t("support-proof"),
          show: ({ documents, originalsSeen, registrationId, companyName }) => {
            const text = t("support-documents", {
              count: documents,
              seen: String(originalsSeen),
            });
            return (
              <Link
                href={`/missions/${missionId}/registrations/${registrationId}/documents`}
                aria-label={t("support-documents-of", { text, name: companyName })}
              >
                {text}
              </Link>
            );
          },
        },
        {
          id: "moves",
          label: t("registration-moves"),
          align: "end",
          show: (row) => <Moves missionId={missionId} row={row} onMove={onMove} />,
        },
      ]}
    />
  );
}

/** What was paid, or authorised, or could be authorised today, and which limit says so. */
function Amount({ row: { state, authorised, refund } }: { row: SupportRow }) {
  const t = useT();
  const words = useWords();
  if (refund) {
    return (
      <>
        <Money value={refund.paid} />
        <span className={textStyles.under}>{t("support-amount-paid")}</span>
        {refund.rate && (
          <span className={textStyles.under}>
            {t("support-amount-rate", { rate: refund.rate.rate, source: refund.rate.source })}
          </span>
        )}
      </>
    );
  }
  const isOpen = state === "requested" || state === "incomplete";
  return (
    <>
      <Money value={authorised.amount} />
      <span className={textStyles.under}>
        {isOpen
          ? t("support-amount-possible", { limit: words(`funding-limit-${authorised.by}`) })
          : t("support-amount-authorised")}
      </span>
    </>
  );
}

/** The next day by which something must be done, and the business days until it. */
function Next({ next: { on, businessDaysLeft, isOver } }: { next: NextDeadline }) {
  const t = useT();
  return (
    <>
      <Day iso={on} />
      <span className={textStyles.under}>
        {isOver ? t("support-over") : t("support-days-left", { count: businessDaysLeft })}
      </span>
    </>
  );
}

function Moves({ missionId, row, onMove }: { row: SupportRow } & Omit<SupportTableProps, "rows">) {
  const t = useT();
  const words = useWords();
  const navigate = useNavigate();
  const steps = row.moves.map((to) => ({
    id: to as string,
    label: words(`support-move-${to}`),
    icon: ArrowRight,
    onAction: () => onMove({ row, to }),
  }));
  const documents = {
    id: "documents",
    label: t("documents-title"),
    icon: FileText,
    onAction: () =>
      void navigate({
        to: "/missions/$mission/registrations/$registration/documents",
        params: { mission: missionId, registration: row.registrationId },
      }),
  };
  return (
    <Menu
      icon={MoreHorizontal}
      label={t("registration-moves-of", { name: row.companyName })}
      actions={[...steps, documents]}
    />
  );
}
