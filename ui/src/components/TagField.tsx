import { X } from "lucide-react";
import { useState } from "react";
import {
  TextField as AriaTextField,
  Button,
  Input,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { useT } from "@/i18n/t";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import fields from "./fields.module.css";
import styles from "./TagField.module.css";

interface TagFieldProps extends FieldWords {
  name?: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  placeholder?: string;
}

/** Several short texts: Enter or a comma adds one, the cross or Delete takes one away. */
export function TagField({
  label,
  help,
  optional,
  value,
  onChange,
  placeholder,
  name,
}: TagFieldProps) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const add = () => {
    const text = typed.trim();
    if (text !== "" && !value.includes(text)) onChange([...value, text]);
    setTyped("");
  };
  return (
    <div className={fields.field}>
      <AriaTextField
        className={fields.field}
        value={typed}
        {...(name && { name })}
        onChange={(text) => (text.endsWith(",") ? add() : setTyped(text))}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      >
        <FieldLabel label={label} optional={optional ?? false} />
        <Input className={fields.input} placeholder={placeholder ?? ""} />
        <FieldNotes help={help ?? t("tags-help")} />
      </AriaTextField>
      {value.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(keys) => onChange(value.filter((text) => !keys.has(text)))}
        >
          <TagList className={styles.tags} items={value.map((text) => ({ id: text, text }))}>
            {({ id, text }) => (
              <Tag id={id} textValue={text} className={styles.tag}>
                {text}
                <Button
                  slot="remove"
                  className={styles.remove}
                  aria-label={t("tags-remove", { text })}
                >
                  <X aria-hidden size={12} />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
