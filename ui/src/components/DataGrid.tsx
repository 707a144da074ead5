import { ArrowDown, ArrowUp } from "lucide-react";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import {
  Cell,
  Collection,
  Column,
  ResizableTableContainer,
  Row,
  type Selection,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
} from "react-aria-components";
import { useT } from "@/i18n/t";
import { ColumnChooser } from "./ColumnChooser";
import { SelectionBox } from "./choices";
import styles from "./DataGrid.module.css";
import { useRowHeight } from "./density";
import { useVisibleColumns } from "./hidden-columns";
import { type Choice, choiceAfter, marksOf } from "./selection";
import text from "./text.module.css";

/** A column of a grid: its heading, its width and how it shows a row. */
export interface GridColumn<Row> {
  id: string;
  label: string;
  /** A share of the width such as `2fr`, or pixels. */
  width: `${number}fr` | number;
  minWidth?: number;
  align?: "end";
  isSortable?: boolean;
  /** The first column names the row and cannot be hidden. */
  isHidden?: boolean;
  /** Left out where the window is narrow. */
  isExtra?: boolean;
  show: (row: Row) => ReactNode;
}

interface GridSort {
  by: string;
  descending: boolean;
}

/** Rows that are chosen by their boxes. */
interface GridSelection {
  choice: Choice;
  onChange: (choice: Choice) => void;
  /** The most rows that can be chosen; then they are not chosen all at once. */
  limit?: number;
}

interface DataGridProps<Row extends { id: string }> {
  /** Names the grid to assistive technology. */
  label: string;
  /** The key under which the chosen columns are kept. */
  name: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  sort?: GridSort;
  onSort?: (sort: GridSort) => void;
  onOpen: (row: Row) => void;
  /** The row under the pointer or the focus changes. */
  onPoint?: (row: Row) => void;
  /** What letters do to the row that has the focus; Enter opens it then, whatever is chosen. */
  keys?: Readonly<Record<string, (row: Row) => void>>;
  /** A short list, all of it on the page, whose rows are as tall as their text. */
  isWhole?: boolean;
  /** How many lines of text a row has room for. */
  lines?: 1 | 2;
  onMore?: () => void;
  isLoadingMore?: boolean;
  selection?: GridSelection;
  empty: ReactNode;
  /** What stands left of the count and the column chooser. */
  summary: ReactNode;
}

/** A list of any length: virtual rows, more on demand, sorted by its headings, all by keyboard. */
export function DataGrid<Row extends { id: string }>({
  label,
  name,
  columns,
  rows,
  sort,
  onSort,
  onOpen,
  onPoint,
  keys,
  isWhole = false,
  lines = 1,
  onMore,
  isLoadingMore = false,
  selection,
  empty,
  summary,
}: DataGridProps<Row>) {
  const rowHeight = useRowHeight(lines);
  const headingHeight = useRowHeight();
  const { visible, hidden, setHidden } = useVisibleColumns(name, columns);
  const shown = selection ? [selectionColumn, ...visible] : visible;
  const height = rows.length * rowHeight + headingHeight + 2;
  const ids = rows.map(({ id }) => id);
  const limit = selection?.limit ?? Number.POSITIVE_INFINITY;
  const isFull = (selection?.choice.ids.length ?? 0) >= limit;
  const open = (id: string) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row) onOpen(row);
  };
  const rowAround = (target: EventTarget) => {
    const around = target instanceof Element ? target.closest("[role=row]") : null;
    return rows.find(({ id }) => id === around?.getAttribute("data-key"));
  };
  const pointAt = ({ target }: FocusEvent) => {
    const row = rowAround(target);
    if (row) onPoint?.(row);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A button within a row is pressed by Enter, as everywhere.
    if (event.key === "Enter" && isButton(event.target)) return;
    const act = event.key === "Enter" ? onOpen : keys?.[event.key];
    const row = act && rowAround(event.target);
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    act(row);
  };
  const table = (
    <Table
      aria-label={label}
      className={styles.table}
      {...(sort && {
        sortDescriptor: {
          column: sort.by,
          direction: sort.descending ? ("descending" as const) : ("ascending" as const),
        },
      })}
      onSortChange={({ column, direction }) =>
        onSort?.({ by: String(column), descending: direction === "descending" })
      }
      {...(selection && {
        selectionMode: "multiple" as const,
        selectedKeys: marksOf(selection.choice, ids),
        onSelectionChange: (keys: Selection) => {
          const marks = keys === "all" ? keys : new Set([...keys].map(String));
          if ((marks === "all" ? ids.length : marks.size) > limit) return;
          selection.onChange(choiceAfter(selection.choice, marks, ids));
        },
      })}
      onRowAction={(key) => open(String(key))}
    >
      <TableHeader columns={shown}>
        {(column) => (
          <Heading
            column={column}
            isFirst={column.id === visible[0]?.id}
            hasLimit={selection?.limit !== undefined}
          />
        )}
      </TableHeader>
      <TableBody>
        <Collection items={rows} dependencies={[shown, isFull, onPoint]}>
          {(row) => (
            <Row
              id={row.id}
              columns={shown}
              className={styles.row}
              dependencies={[row]}
              isDisabled={isFull && !selection?.choice.ids.includes(row.id)}
              disabledBehavior="selection"
              {...(onPoint && {
                onHoverStart: () => onPoint(row),
              })}
            >
              {(column) => (
                <Cell className={styles.cell} data-align={column.align}>
                  <span className={styles.shown}>{column.show(row)}</span>
                </Cell>
              )}
            </Row>
          )}
        </Collection>
        {onMore && (
          <TableLoadMoreItem className={styles.more} onLoadMore={onMore} isLoading={isLoadingMore}>
            <LoadingMore />
          </TableLoadMoreItem>
        )}
      </TableBody>
    </Table>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to where the focus is within.
    <div className={styles.frame} onFocus={pointAt} {...(keys && { onKeyDownCapture: press })}>
      <div className={styles.bar}>
        <div>{summary}</div>
        <ColumnChooser columns={columns} hidden={hidden} onChange={setHidden} />
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <ResizableTableContainer
          className={styles.scroll}
          data-whole={isWhole || undefined}
          {...(!isWhole && {
            style: { flexBasis: height, minBlockSize: `min(24rem, ${height}px)` },
          })}
        >
          {isWhole ? (
            table
          ) : (
            <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight }}>
              {table}
            </Virtualizer>
          )}
        </ResizableTableContainer>
      )}
    </div>
  );
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

interface HeadingProps<Row> {
  column: GridColumn<Row>;
  isFirst: boolean;
  /** Not all rows can be chosen, so that there is no box for them. */
  hasLimit: boolean;
}

function Heading<Row>({ column, isFirst, hasLimit }: HeadingProps<Row>) {
  const t = useT();
  return (
    <Column
      id={column.id}
      isRowHeader={isFirst}
      allowsSorting={column.isSortable ?? false}
      width={column.width}
      minWidth={column.minWidth ?? 72}
      className={styles.heading}
      data-align={column.align}
    >
      {({ sortDirection }) => (
        <>
          {column.id !== selectionColumn.id && column.label}
          {column.id === selectionColumn.id &&
            (hasLimit ? <span className={text.told}>{t("select-choose")}</span> : <SelectionBox />)}
          {sortDirection === "ascending" && <ArrowUp aria-hidden size={13} />}
          {sortDirection === "descending" && <ArrowDown aria-hidden size={13} />}
        </>
      )}
    </Column>
  );
}

/** The column of boxes before the others. */
const selectionColumn: GridColumn<unknown> = {
  id: "selection",
  label: "",
  width: 44,
  minWidth: 44,
  show: () => <SelectionBox />,
};

function LoadingMore() {
  return <>{useT()("state-loading-more")}</>;
}
