import { useState } from "react";
import type { OriginAnswer, OriginAnswers, OriginCodeView } from "@/bridge";
import { Button } from "@/components/Button";
import { CheckboxGroup, RadioGroup } from "@/components/choices";
import { useT } from "@/i18n/t";
import styles from "./Origin.module.css";

interface WayAnswerProps {
  answer: OriginAnswer;
  onAnswer: (part: Partial<OriginAnswers>) => void;
}

const optionOf = ({ code, label }: OriginCodeView) => ({ id: code, label });

/** Whether only simple operations are done to what does not originate, and which. */
export function OperationsAnswer({ answer, onAnswer }: WayAnswerProps) {
  const t = useT();
  const [isMore, setMore] = useState<"more" | "only" | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const isWhole = isMore === "more" || (isMore === "only" && done.length > 0);
  return (
    <div className={styles.ways}>
      <RadioGroup
        label={t("origin-operations")}
        options={[
          { id: "more", label: t("origin-operations-more") },
          { id: "only", label: t("origin-operations-only") },
        ]}
        value={isMore}
        onChange={setMore}
      />
      {isMore === "only" && (
        <CheckboxGroup
          label={t("origin-operations-which")}
          options={answer.operations.map(optionOf)}
          value={done}
          onChange={setDone}
        />
      )}
      <Button
        isDisabled={!isWhole}
        onPress={() => onAnswer({ only_operations: isMore === "more" ? [] : [...done] })}
      >
        {t("origin-note")}
      </Button>
    </div>
  );
}

const routes = ["direct", "kept", "free"] as const;

/** How the good travels, and what is done to it on the way. */
export function TransportAnswer({ answer, onAnswer }: WayAnswerProps) {
  const t = useT();
  const [route, setRoute] = useState<(typeof routes)[number] | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const note = () =>
    onAnswer({
      transport:
        route === "direct"
          ? { route }
          : { route: "transit", customs_control: route === "kept", operations: [...done] },
    });
  return (
    <div className={styles.ways}>
      <RadioGroup
        label={t("origin-transport")}
        options={routes.map((id) => ({ id, label: t(`origin-transport-${id}`) }))}
        value={route}
        onChange={setRoute}
      />
      {route !== null && route !== "direct" && (
        <CheckboxGroup
          label={t("origin-transit-which")}
          help={t("origin-transit-help")}
          options={answer.transit.map(optionOf)}
          value={done}
          onChange={setDone}
        />
      )}
      <Button isDisabled={route === null} onPress={note}>
        {t("origin-note")}
      </Button>
    </div>
  );
}
