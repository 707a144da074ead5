import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { DateField } from "@/components/DateField";
import { useT } from "@/i18n/t";
import styles from "./FollowUps.module.css";
import { quickDays } from "./follow-up-form";

interface DueFieldProps {
  name: string;
  today: string;
  value: string;
  onChange: (day: string) => void;
}

/** By when something is to be done: three days with one key, or any other. */
export function DueField({ name, today, value, onChange }: DueFieldProps) {
  const t = useT();
  const days = quickDays(today);
  const quick = [
    { id: days.today, label: t("follow-up-today") },
    { id: days.week, label: t("follow-up-week") },
    { id: days.month, label: t("follow-up-month") },
  ];
  return (
    <div className={styles.due}>
      <DateField
        name={name}
        label={t("follow-up-due")}
        value={value}
        onChange={(day) => onChange(day ?? "")}
        isRequired
      />
      <ToggleButtonGroup
        aria-label={t("follow-up-quick")}
        className={styles.quick}
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const [day] = keys;
          if (day !== undefined) onChange(String(day));
        }}
      >
        {quick.map(({ id, label }) => (
          <ToggleButton key={id} id={id} className={styles.day}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
