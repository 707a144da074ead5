import { RadioGroup as AriaRadioGroup, Radio, type RadioProps } from "react-aria-components";
import { FieldLabel, FieldNotes } from "@/components/field-parts";
import fields from "@/components/fields.module.css";
import { useT, useWords } from "@/i18n/t";
import { points } from "./review";
import styles from "./selection.module.css";

interface ScoreFieldProps {
  name: string;
  /** What is scored. */
  criterion: string;
  value: number | null;
  onChange: (points: number) => void;
}

/** From one to five points in a row: by pointer, by arrows, or by typing the figure. */
export function ScoreField({ name, criterion, value, onChange }: ScoreFieldProps) {
  const t = useT();
  const words = useWords();
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
      <FieldLabel label={t("reviews-points-of", { criterion })} optional={false} />
      <div className={styles.scores}>
        {points.map((one) => (
          <Radio key={one} value={`${one}`} className={styles.score} onKeyDown={typed}>
            <span className={styles.scoreFigure}>{one}</span>
            <span className={styles.scoreWord}>{words(`review-points-${one}`)}</span>
          </Radio>
        ))}
      </div>
      <FieldNotes help={t("reviews-points-help")} />
    </AriaRadioGroup>
  );
}
