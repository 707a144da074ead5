import { Pencil, Trash2 } from "lucide-react";
import { type CSSProperties, memo } from "react";
import { IconButton } from "@/components/Button";
import { decimal, hsCode, useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { isBlank, type LineForm, placesOf } from "./bill";
import styles from "./Guided.module.css";

interface WrittenMaterialsProps {
  lines: readonly LineForm[];
  now: string;
  currency: string;
  on: LineHandlers;
}

interface LineHandlers {
  open: (key: string) => void;
  remove: (key: string) => void;
}

/** The materials that are written down. */
export function WrittenMaterials({ lines, now, currency, on }: WrittenMaterialsProps) {
  const t = useT();
  const places = placesOf(lines);
  const written = lines.filter((line) => !isBlank(line));
  if (written.length === 0) return null;
  return (
    <ul className={styles.written} aria-label={t("origin-bill")}>
      {written.map((line) => (
        <WrittenLine
          key={line.key}
          line={line}
          place={places.get(line.key) ?? ""}
          isNow={line.key === now}
          currency={currency}
          on={on}
        />
      ))}
    </ul>
  );
}

interface WrittenLineProps {
  line: LineForm;
  place: string;
  /** Whether it is the one that is being written. */
  isNow: boolean;
  currency: string;
  on: LineHandlers;
}

/** Drawn again only when it changes. */
const WrittenLine = memo(function WrittenLine(props: WrittenLineProps) {
  const { line, place, isNow, currency, on } = props;
  const t = useT();
  const formats = useFormats();
  return (
    <li data-now={isNow || undefined} style={{ "--level": line.level } as CSSProperties}>
      <span className={styles.place}>{place}</span>
      <span className={styles.what}>{line.name || hsCode(line.code)}</span>
      <span className={styles.aside}>
        {[
          line.value && `${decimal(line.value)} ${currency}`,
          line.country && formats.country(line.country.toUpperCase()),
          t(`origin-origin-${line.origin}`),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <IconButton
        icon={Pencil}
        label={t("origin-guided-edit", { line: place })}
        onPress={() => on.open(line.key)}
      />
      <IconButton
        id={removalOf(line.key)}
        icon={Trash2}
        label={t("origin-remove-line", { line: place })}
        onPress={() => on.remove(line.key)}
      />
    </li>
  );
});

/** The id of the button that takes a line away. */
export function removalOf(key: string): string {
  return `remove-${key}`;
}
