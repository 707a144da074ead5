/** The rows of a list in a form. */
import { Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { PressEvent } from "react-aria-components";
import { Button, IconButton } from "./Button";
import styles from "./FormRows.module.css";

interface RowsProps {
  /** What adding a row is called. */
  add: string;
  onAdd: () => void;
  children: ReactNode;
}

/** The rows under each other, and the way to add one. */
export function Rows({ add, onAdd, children }: RowsProps) {
  return (
    <>
      <div className={styles.rows}>{children}</div>
      <div>
        <Button icon={Plus} onPress={onAdd} data-moves-on>
          {add}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  /** What taking the row away is called. */
  remove: string;
  onRemove: () => void;
  children: ReactNode;
}

interface RowFieldsetProps extends RowProps {
  title: string;
  /** What is to be said beside the title. */
  aside?: string | false;
}

/** A row of many fields, under a title of its own. */
export function RowFieldset({ title, aside = false, children, ...removal }: RowFieldsetProps) {
  return (
    <fieldset className={styles.row} aria-label={title}>
      <div className={styles.head}>
        <span>
          {title}
          {aside && <span className={styles.aside}>{` · ${aside}`}</span>}
        </span>
        <Removal {...removal} />
      </div>
      {children}
    </fieldset>
  );
}

/** A row of a few fields beside each other. */
export function RowLine({ children, ...removal }: RowProps) {
  return (
    <div className={styles.line}>
      {children}
      <Removal {...removal} />
    </div>
  );
}

function Removal({ remove, onRemove }: Omit<RowProps, "children">) {
  const press = ({ target }: PressEvent) => {
    moveOn(target.closest(`.${styles.row}, .${styles.line}`));
    onRemove();
  };
  return <IconButton icon={Trash2} label={remove} onPress={press} data-moves-on />;
}

/** Takes the person from a row that goes to the next one, or to what adds one. */
function moveOn(row: Element | null): void {
  const next = row?.nextElementSibling ?? row?.parentElement?.nextElementSibling;
  next?.querySelector<HTMLElement>("[data-moves-on]")?.focus();
}
