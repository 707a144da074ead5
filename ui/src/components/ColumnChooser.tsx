import { Columns3 } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useT } from "@/i18n/t";
import { IconButton } from "./Button";
import { CheckboxGroup } from "./choices";
import styles from "./DataGrid.module.css";

interface ColumnChooserProps {
  columns: readonly { id: string; label: string }[];
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
}

/** Which columns a grid shows; the first one, which names the row, always stays. */
export function ColumnChooser({ columns, hidden, onChange }: ColumnChooserProps) {
  const t = useT();
  const choices = columns.slice(1);
  return (
    <DialogTrigger>
      <IconButton icon={Columns3} label={t("grid-columns")} />
      <Popover className={styles.chooser} placement="bottom end">
        <Dialog aria-label={t("grid-columns")}>
          <CheckboxGroup
            label={t("grid-columns")}
            options={choices}
            value={choices.map(({ id }) => id).filter((id) => !hidden.includes(id))}
            onChange={(shown) =>
              onChange(choices.map(({ id }) => id).filter((id) => !shown.includes(id)))
            }
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
