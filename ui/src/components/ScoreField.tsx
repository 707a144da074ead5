import { RadioGroup as AriaRadioGroup, Radio, type RadioProps } from "react-aria-components";
import { useT } from "@/i18n/t";
import { FieldLabel, FieldNotes } from "./field-parts";
import fields from "./fields.module.css";
import styles from "./ScoreField.module.css";

/** The points that can be given. */
const points = [1, 2, 3, 4, 5] as const;

interface ScoreFieldProps {
  name: string;
  label: string;
  value: number | null;
  onChange: (points: number) => void;
  /** What so many points mean. */
  wordOf: (points: number) => string;
}

/** From one to five points in a row: by pointer, by arrows, or by typing the figure. */
export function ScoreField({ name, label, value, onChange, wordOf }: ScoreFieldProps) {
  const t = useT();
  const typed: NonNullable<RadioProps["onKeyDown"]> = (event) => {
    const figure = points.find((one) => `${one}` === event.key);
    if (figure) onChange(figure);
    else event.continuePropagation();
  };
  return (
    <AriaRadioGroup
      name={name}
      className={fields.field}
      orientation="horizontal"
      value={value === null ? null : `${value}`}
      onChange={(chosen) => onChange(Number(chosen))}
      isRequired
    >
      <FieldLabel label={label} optional={false} />
      <div className={styles.scores}>
        {points.map((one) => (
          <Radio key={one} value={`${one}`} className={styles.score} onKeyDown={typed}>
            <span className={styles.figure}>{one}</span>
            <span className={styles.word}>{wordOf(one)}</span>
          </Radio>
        ))}
      </div>
      <FieldNotes help={t("reviews-points-help")} />
    </AriaRadioGroup>
  );
}
