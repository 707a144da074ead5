import { ListBoxItem } from "react-aria-components";
import styles from "./fields.module.css";

/** One thing that can be chosen. */
export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  detail?: string;
}

/** An option in the list of a Select or a ComboBox. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
      <span>{option.label}</span>
      {option.detail && <span className={styles.detail}>{option.detail}</span>}
    </ListBoxItem>
  );
}
