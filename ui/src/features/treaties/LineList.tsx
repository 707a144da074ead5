import { ListBox, ListBoxItem } from "react-aria-components";
import type { Line } from "@/bridge";
import { Code } from "@/components/figures";
import { useT } from "@/i18n/t";
import styles from "./Answer.module.css";

interface LineListProps {
  lines: readonly Line[];
  current: string;
  onPick: (digits: string) => void;
}

/** The lines of the market's tariff under which the product may fall. */
export function LineList({ lines, current, onPick }: LineListProps) {
  const t = useT();
  return (
    <div className={styles.lines}>
      <h2>{t("benefits-lines")}</h2>
      <ListBox
        aria-label={t("benefits-lines")}
        items={lines.map((line) => ({ id: line.digits, line }))}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[current]}
        onSelectionChange={(keys) => {
          const [picked] = keys === "all" ? [] : [...keys];
          if (picked !== undefined) onPick(String(picked));
        }}
      >
        {({ id, line }) => (
          <ListBoxItem
            id={id}
            textValue={`${line.code} ${line.description}`}
            className={styles.choice}
          >
            <Code>{line.code}</Code>
            <span>{line.description}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
