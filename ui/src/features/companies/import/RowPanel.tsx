import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-aria-components";
import type { ImportRow } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { type RowDecide, useDeciding } from "./deciding";
import styles from "./import.module.css";
import { onlyRows, someRowsQuery } from "./queries";
import { RowBadge } from "./RowBadge";
import { RowCandidates } from "./RowCandidates";
import { RowCells } from "./RowCells";
import { RowChanges } from "./RowChanges";
import { RowCleaned } from "./RowCleaned";
import { RowDecision } from "./RowDecision";
import type { TypedCells } from "./typed-cells";

interface RowPanelProps {
  id: string;
  number: number;
  /** The rows of the list beside it, as far as they were read. */
  listed: readonly ImportRow[];
  typed: TypedCells;
  onOpen: (number: number) => void;
  onClose: () => void;
}

/** One row: what the file says, what is wrong, whose it may be, and what shall become of it. */
export function RowPanel({ id, number, listed, typed, onOpen, onClose }: RowPanelProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(someRowsQuery(id, [number]));
  const same = (row: ImportRow) => row.number === number;
  const row = data?.find(same) ?? listed.find(same);
  const before = listed.findLast((other) => other.number < number);
  const after = listed.find((other) => other.number > number);
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = row !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  // What had the focus may be gone once a row is mended or decided: the keyboard goes on from its title.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  return (
    <aside
      className={styles.panel}
      aria-label={t("imports-panel", { row: `${number}` })}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.panelHead}>
        <h2 ref={heading} tabIndex={-1}>
          {row?.name || t("imports-no-name")}
        </h2>
        <div className={styles.panelWays}>
          <IconButton
            icon={ChevronUp}
            label={t("imports-before")}
            isDisabled={!before}
            onPress={() => before && onOpen(before.number)}
          />
          <IconButton
            icon={ChevronDown}
            label={t("imports-after")}
            isDisabled={!after}
            onPress={() => after && onOpen(after.number)}
          />
          <IconButton icon={X} label={t("imports-back")} onPress={onClose} />
        </div>
      </header>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!row && !error && <Skeleton rows={6} />}
      {row && <RowBody id={id} row={row} typed={typed} onOpen={onOpen} />}
    </aside>
  );
}

type RowBodyProps = Pick<RowPanelProps, "id" | "typed" | "onOpen"> & { row: ImportRow };

function RowBody({ id, row, typed, onOpen }: RowBodyProps) {
  const t = useT();
  const deciding = useDeciding(id);
  const { joins } = row;
  const decide: RowDecide = (decision, some) =>
    deciding.mutate({ decision, count: 1, rows: () => onlyRows([row.number]), ...some });
  return (
    <>
      <p className={styles.panelState}>
        {t("imports-row-number", { row: `${row.number}` })} <RowBadge state={row.state} />
      </p>
      {row.company && (
        <p>
          {t("imports-of-company")}{" "}
          <Link href={`/companies/${row.company.id}`}>{row.company.legalName}</Link>
        </p>
      )}
      {joins !== null && (
        <div>
          <Button look="quiet" onPress={() => onOpen(joins)}>
            {t("imports-joins", { row: `${joins}` })}
          </Button>
        </div>
      )}
      <RowDecision row={row} onDecide={decide} />
      <RowChanges row={row} onDecide={decide} />
      <RowCandidates id={id} row={row} onDecide={decide} />
      <RowCells id={id} row={row} typed={typed} />
      <RowCleaned cleaned={row.cleaned} />
    </>
  );
}
