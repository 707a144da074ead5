import { Search } from "lucide-react";
import { Autocomplete, Input, ListBox, SearchField } from "react-aria-components";
import { type Option, OptionItem } from "@/components/Option";
import { useT } from "@/i18n/t";
import styles from "./Sentence.module.css";

interface PickerProps {
  prompt: string;
  text: string;
  onText: (text: string) => void;
  options: readonly Option[];
  onPick: (id: string) => void;
}

/** A search with its findings below; the arrows move, Enter takes. */
export function Picker({ prompt, text, onText, options, onPick }: PickerProps) {
  const t = useT();
  return (
    <Autocomplete inputValue={text} onInputChange={onText}>
      <SearchField aria-label={prompt} autoFocus className={styles.search}>
        <Search aria-hidden size={16} />
        <Input placeholder={prompt} />
      </SearchField>
      <ListBox
        aria-label={prompt}
        className={styles.options}
        items={options}
        selectionMode="single"
        onSelectionChange={(keys) => {
          const [picked] = keys === "all" ? [] : [...keys];
          if (picked !== undefined) onPick(String(picked));
        }}
        renderEmptyState={() => (
          <p className={styles.nothing}>
            {text.length > 1 ? t("combo-nothing") : t("picker-type")}
          </p>
        )}
      >
        {(option) => <OptionItem option={option} />}
      </ListBox>
    </Autocomplete>
  );
}
