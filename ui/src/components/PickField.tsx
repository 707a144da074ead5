import { X } from "lucide-react";
import { useState } from "react";
import { Button, Tag, TagGroup, TagList } from "react-aria-components";
import { plain } from "@/i18n/plain";
import { useT } from "@/i18n/t";
import { ComboBox } from "./ComboBox";
import type { FieldWords } from "./field-parts";
import fields from "./fields.module.css";
import type { Option } from "./Option";
import styles from "./TagField.module.css";

/** Names that are there and take nothing more, with the words that say so. */
export interface ClosedNames {
  names: readonly string[];
  why: (name: string) => string;
}

/** The closed name that is typed, whatever its capitals and accents. */
export function closedName({ names }: ClosedNames, typed: string): string | undefined {
  return names.find((name) => plain(name) === plain(typed.trim()));
}

interface PickFieldProps extends FieldWords {
  name?: string;
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  placeholder?: string;
  /** The words under which what is typed is offered as a new choice; none where no new ones are made. */
  make?: (typed: string) => string;
  /** Names that are neither offered nor made. */
  closed?: ClosedNames;
}

/** Any number out of a long list: found by typing, taken away with the cross or Delete. What is typed and is
 * not in the list can be a choice of its own. */
export function PickField({ options, value, onChange, make, closed, ...field }: PickFieldProps) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const wanted = plain(typed);
  const found = options.filter(
    ({ id, label }) => !value.includes(id) && plain(label).includes(wanted),
  );
  const isKnown = [...options.map(({ label }) => label), ...value].some(
    (text) => plain(text) === plain(typed.trim()),
  );
  const made = typed.trim();
  const shut = closed && closedName(closed, typed);
  const offered =
    make && made !== "" && !isKnown && shut === undefined
      ? [...found, { id: made, label: make(made) }]
      : found;
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  return (
    <div className={fields.field}>
      <ComboBox
        {...field}
        options={offered}
        value={null}
        text={typed}
        nothing={shut === undefined ? undefined : closed?.why(shut)}
        onText={setTyped}
        onChange={(id) => {
          if (id === null) return;
          onChange([...value, id]);
          setTyped("");
        }}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={field.label}
          onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))}
        >
          <TagList
            className={styles.tags}
            items={value.map((id) => ({ id, text: labelOf(id) }))}
            dependencies={[options]}
          >
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
