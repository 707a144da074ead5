import { ChevronDown, FileText } from "lucide-react";
import type { Locale, SavedFile } from "@/bridge";
import { useT } from "@/i18n/t";
import { Button } from "./Button";
import { MenuOf } from "./Menu";
import { useSaving } from "./saving";

interface PrintMenuProps {
  label: string;
  /** Hands the paper out in a language. */
  print: (language: Locale) => Promise<SavedFile | null>;
}

/** Hands a paper out in the language that the person chooses. */
export function PrintMenu({ label, print }: PrintMenuProps) {
  const t = useT();
  const saving = useSaving();
  const actions = (["es-MX", "en"] as const).map((id) => ({
    id,
    label: t(id === "en" ? "language-en" : "language-es"),
    onAction: () => saving.mutate(() => print(id)),
  }));
  return (
    <MenuOf label={label} actions={actions}>
      <Button icon={FileText} isPending={saving.isPending}>
        {label}
        <ChevronDown aria-hidden size={14} />
      </Button>
    </MenuOf>
  );
}
