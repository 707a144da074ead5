import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorWords } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { ComboBox } from "./ComboBox";
import { useDebounced } from "./debounced";
import type { FieldWords } from "./field-parts";
import type { Option } from "./Option";

interface SearchComboBoxProps<Found> extends FieldWords {
  name?: string;
  /** What is chosen now, with the words that show it. */
  picked: Option | null;
  onPick: (found: Found | null) => void;
  /** What the answers of the desk are kept under; begins with their topic. */
  queryKey: readonly string[];
  /** What the desk finds for what is typed. */
  find: (text: string) => Promise<Found[]>;
  optionOf: (found: Found) => Option;
  placeholder?: string;
  isRequired?: boolean;
}

/** One choice out of more than fit in a list: the desk searches while one types. */
export function SearchComboBox<Found>({
  picked,
  onPick,
  queryKey,
  find,
  optionOf,
  ...field
}: SearchComboBoxProps<Found>) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? picked?.label ?? "";
  const asked = useDebounced(text.trim());
  const t = useT();
  const {
    data: found = [],
    error,
    isPending,
  } = useQuery({
    queryKey: [...queryKey, asked],
    queryFn: () => find(asked),
    placeholderData: keepPreviousData,
  });
  const options = found.map(optionOf).filter(({ id }) => id !== picked?.id);
  return (
    <ComboBox
      {...field}
      options={picked ? [picked, ...options] : options}
      value={picked?.id ?? null}
      text={text}
      nothing={error ? errorWords(t, error) : isPending ? t("state-loading") : undefined}
      onText={(next) => {
        setTyped(next);
        if (next === "" && picked) onPick(null);
      }}
      onChange={(id) => {
        if (id === null || id === picked?.id) return;
        setTyped(null);
        onPick(found.find((candidate) => optionOf(candidate).id === id) ?? null);
      }}
    />
  );
}
