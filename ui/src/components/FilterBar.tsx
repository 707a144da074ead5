import { ChevronDown, RefreshCw, Search, X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  Popover,
  SearchField,
  type Selection,
} from "react-aria-components";
import { useFormats } from "@/i18n/format";
import { plain } from "@/i18n/plain";
import { useT } from "@/i18n/t";
import styles from "./FilterBar.module.css";
import { type Option, OptionItem } from "./Option";

/** Filters that read as a sentence, with the search in front. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className={styles.bar} aria-label={label}>
      {children}
    </search>
  );
}

interface FilterSearchProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** The search of a list, as one types. */
export function FilterSearch({ label, ...field }: FilterSearchProps) {
  return (
    <SearchField {...field} className={styles.search} aria-label={label}>
      <Search aria-hidden size={16} />
      <Input placeholder={label} className={styles.input} />
      <Button className={styles.clear}>
        <X aria-hidden size={14} />
      </Button>
    </SearchField>
  );
}

/** Holds what is typed in the search of a list, and passes it on when the typing rests. */
export function useTypedSearch(text: string, onSettled: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return {
    value: typed ?? text,
    onChange: (next: string) => {
      setTyped(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => onSettled(next.trim()), 200);
    },
    onBlur: () => setTyped(null),
  };
}

interface FilterChipProps {
  /** What is filtered, for assistive technology: "Tamaño". */
  label: string;
  /** The chip's words while nothing is chosen: "de cualquier tamaño". */
  any: string;
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** One choice takes the place of another. */
  isSingle?: boolean;
}

/** One part of the sentence; opens its choices. */
export function FilterChip({
  label,
  any,
  options,
  value,
  onChange,
  isSingle = false,
}: FilterChipProps) {
  const t = useT();
  const formats = useFormats();
  const [typed, setTyped] = useState("");
  const chosen = options.filter(({ id }) => value.includes(id)).map((option) => option.label);
  const text = chosen.length === 0 ? any : formats.list(chosen);
  const found = options.filter((option) => plain(option.label).includes(plain(typed)));
  return (
    <DialogTrigger>
      <Button
        className={styles.chip}
        data-chosen={chosen.length > 0 || undefined}
        aria-label={t("filter-chip", { label, text })}
      >
        <span>{text}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={styles.popover} placement="bottom start">
        <Dialog aria-label={label} className={styles.choices}>
          {options.length > 10 && (
            <FilterSearch label={t("filter-find")} value={typed} onChange={setTyped} />
          )}
          <ListBox
            aria-label={label}
            items={found}
            selectionMode={isSingle ? "single" : "multiple"}
            // Escape leaves the choices; what was chosen stays.
            escapeKeyBehavior="none"
            selectedKeys={new Set(value)}
            onSelectionChange={(keys: Selection) => {
              const picked = keys === "all" ? options.map(({ id }) => id) : [...keys].map(String);
              onChange(picked);
            }}
          >
            {(option) => <OptionItem option={option} />}
          </ListBox>
          {value.length > 0 && (
            <Button className={styles.reset} onPress={() => onChange([])}>
              {t("filter-clear")}
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ChipFailedProps {
  label: string;
  onRetry: () => void;
}

/** Stands for a part of the sentence whose choices could not be read, and reads them again. */
export function ChipFailed({ label, onRetry }: ChipFailedProps) {
  const t = useT();
  return (
    <Button className={styles.chip} data-failed onPress={onRetry}>
      <span>{t("filter-failed", { label })}</span>
      <RefreshCw aria-hidden size={14} />
    </Button>
  );
}

interface FilterTextProps {
  label: string;
  /** The chip's words while nothing is typed: "con cualquier producto". */
  any: string;
  /** The chip's words for what is typed. */
  say: (value: string) => string;
  help: string;
  value: string;
  onChange: (value: string) => void;
}

/** A part of the sentence that is typed, such as the beginning of a code. */
export function FilterText({ label, any, say, help, value, onChange }: FilterTextProps) {
  const t = useT();
  const text = value === "" ? any : say(value);
  return (
    <DialogTrigger>
      <Button
        className={styles.chip}
        data-chosen={value !== "" || undefined}
        aria-label={t("filter-chip", { label, text })}
      >
        <span>{text}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={styles.popover} placement="bottom start">
        <Dialog aria-label={label} className={styles.choices}>
          <FilterSearch label={label} value={value} onChange={onChange} />
          <p className={styles.help}>{help}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
