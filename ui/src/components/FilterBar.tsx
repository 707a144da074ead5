import { ChevronDown, Search, X } from "lucide-react";
import { type ReactNode, useState } from "react";
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
}

/** The search of a list, as one types. */
export function FilterSearch({ label, value, onChange }: FilterSearchProps) {
  return (
    <SearchField className={styles.search} aria-label={label} value={value} onChange={onChange}>
      <Search aria-hidden size={16} />
      <Input placeholder={label} className={styles.input} />
      <Button className={styles.clear}>
        <X aria-hidden size={14} />
      </Button>
    </SearchField>
  );
}

interface FilterChipProps {
  /** What is filtered, for assistive technology: "Tamaño". */
  label: string;
  /** The chip's words while nothing is chosen: "de cualquier tamaño". */
  any: string;
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** One part of the sentence; opens its choices. */
export function FilterChip({ label, any, options, value, onChange }: FilterChipProps) {
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
            selectionMode="multiple"
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

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
