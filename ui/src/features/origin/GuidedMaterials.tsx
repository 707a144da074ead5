import { Pencil, Plus, Table2, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useCountries } from "@/components/catalogue";
import { Checkbox, RadioGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, FormActions } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { notify } from "@/components/toast";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { BomGrid } from "./BomGrid";
import { CodeFields } from "./CodeFields";
import { type CaseForm, emptyLine, isBlank, type LineForm, placesOf } from "./case-form";
import styles from "./Guided.module.css";
import type { Ways } from "./GuidedForm";

interface GuidedMaterialsProps extends Ways {
  value: CaseForm;
  edit: (change: (form: CaseForm) => CaseForm) => void;
}

/** What the product is made of: one material after another, or all of them from a sheet. */
export function GuidedMaterials({ value, edit, onBack, onNext }: GuidedMaterialsProps) {
  const t = useT();
  const [isSheet, setSheet] = useState(false);
  const isWhole = value.answers.wholly_obtained === true;
  const setLines = (change: (lines: LineForm[]) => LineForm[]) =>
    edit((form) => ({ ...form, lines: change(form.lines) }));
  return (
    <>
      <Checkbox
        isSelected={isWhole}
        onChange={(isSelected) =>
          edit((form) => ({
            ...form,
            answers: { ...form.answers, wholly_obtained: isSelected ? true : null },
          }))
        }
      >
        {t("origin-guided-wholly")}
      </Checkbox>
      <div>
        <Button icon={isSheet ? Pencil : Table2} onPress={() => setSheet(!isSheet)}>
          {t(isSheet ? "origin-guided-one-by-one" : "origin-guided-paste")}
        </Button>
      </div>
      {isSheet ? (
        <>
          <BomGrid
            lines={value.lines}
            currency={value.currency}
            onChange={(lines) => setLines(() => lines)}
          />
          <FormActions>
            <Button look="primary" onPress={onNext}>
              {t("origin-guided-next")}
            </Button>
            <Button onPress={onBack}>{t("origin-guided-back")}</Button>
          </FormActions>
        </>
      ) : (
        <OneByOne value={value} setLines={setLines} onBack={onBack} onNext={onNext} />
      )}
    </>
  );
}

interface OneByOneProps extends Ways {
  value: CaseForm;
  setLines: (change: (lines: LineForm[]) => LineForm[]) => void;
}

function OneByOne({ value, setLines, onBack, onNext }: OneByOneProps) {
  const t = useT();
  const { lines, currency } = value;
  const [key, setKey] = useState(() => lines.find(isBlank)?.key ?? "");
  const fields = useRef<HTMLFormElement>(null);
  const line = lines.find((candidate) => candidate.key === key);
  const open = (next: string) => {
    setKey(next);
    requestAnimationFrame(() => fields.current?.querySelector("input")?.focus());
  };
  const add = () => {
    const fresh = emptyLine();
    setLines((before) => [...before.filter((kept) => !isBlank(kept)), fresh]);
    open(fresh.key);
  };
  const remove = (removed: LineForm) => {
    const at = lines.indexOf(removed);
    setLines((before) => before.filter((kept) => kept.key !== removed.key));
    notify(t("origin-guided-removed"), () =>
      setLines((before) => [...before.slice(0, at), removed, ...before.slice(at)]),
    );
  };
  return (
    <>
      <Written lines={lines} now={key} currency={currency} onOpen={open} onRemove={remove} />
      <form
        ref={fields}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (line && isBlank(line)) onNext();
          else add();
        }}
      >
        {line && (
          <Material
            key={key}
            line={line}
            currency={currency}
            onEdit={(part) =>
              setLines((before) =>
                before.map((kept) => (kept.key === key ? { ...kept, ...part } : kept)),
              )
            }
          />
        )}
        <FormActions>
          <Button icon={Plus} type="submit">
            {t("origin-guided-another")}
          </Button>
          <Button look="primary" onPress={onNext}>
            {t("origin-guided-next")}
          </Button>
          <Button onPress={onBack}>{t("origin-guided-back")}</Button>
        </FormActions>
      </form>
    </>
  );
}

interface WrittenProps {
  lines: readonly LineForm[];
  now: string;
  currency: string;
  onOpen: (key: string) => void;
  onRemove: (line: LineForm) => void;
}

/** The materials that are written down. */
function Written({ lines, now, currency, onOpen, onRemove }: WrittenProps) {
  const t = useT();
  const formats = useFormats();
  const places = placesOf(lines);
  const written = lines.filter((line) => !isBlank(line));
  if (written.length === 0) return null;
  return (
    <ul className={styles.written} aria-label={t("origin-bill")}>
      {written.map((line) => {
        const place = places.get(line.key) ?? "";
        return (
          <li key={line.key} data-now={line.key === now || undefined}>
            <span className={styles.place}>{place}</span>
            <span className={styles.what}>{line.name || line.code}</span>
            <span className={styles.aside}>
              {[
                line.value && `${line.value} ${currency}`,
                line.country && formats.country(line.country),
                t(`origin-origin-${line.origin}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <IconButton
              icon={Pencil}
              label={t("origin-guided-edit", { line: place })}
              onPress={() => onOpen(line.key)}
            />
            <IconButton
              icon={Trash2}
              label={t("origin-remove-line", { line: place })}
              onPress={() => onRemove(line)}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface MaterialProps {
  line: LineForm;
  currency: string;
  onEdit: (part: Partial<LineForm>) => void;
}

/** One material in plain questions. */
function Material({ line, currency, onEdit }: MaterialProps) {
  const t = useT();
  const countries = useCountries();
  const isShown = line.origin === "originating" || line.origin === "wholly-obtained";
  return (
    <>
      <TextField
        label={t("origin-guided-name")}
        help={t("origin-guided-name-help")}
        value={line.name}
        onChange={(name) => onEdit({ name })}
      />
      <CodeFields code={line.code} onChange={(code) => onEdit({ code })} />
      <FieldRow>
        <DecimalField
          label={t("origin-guided-value")}
          help={t("origin-guided-value-help")}
          unit={currency}
          value={line.value}
          onChange={(value) => onEdit({ value })}
        />
        <ComboBox
          label={t("origin-guided-country")}
          options={countries.options}
          value={line.country === "" ? null : line.country.toUpperCase()}
          onChange={(country) => onEdit({ country: country ?? "" })}
        />
      </FieldRow>
      <RadioGroup
        label={t("origin-guided-origin")}
        options={[
          { id: "originating", label: t("origin-guided-origin-originating") },
          { id: "wholly-obtained", label: t("origin-guided-origin-wholly-obtained") },
          { id: "non-originating", label: t("origin-guided-origin-non-originating") },
          { id: "unknown", label: t("origin-guided-origin-unknown") },
        ]}
        value={line.origin}
        onChange={(origin) => onEdit({ origin })}
      />
      {isShown && (
        <FieldRow>
          <TextField
            label={t("origin-guided-evidence")}
            help={t("origin-guided-evidence-help")}
            value={line.evidence}
            onChange={(evidence) => onEdit({ evidence })}
            optional
          />
          <TextField
            label={t("origin-supplier")}
            value={line.supplier}
            onChange={(supplier) => onEdit({ supplier })}
            optional
          />
        </FieldRow>
      )}
    </>
  );
}
