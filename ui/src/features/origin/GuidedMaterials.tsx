import { Pencil, Plus, Table2 } from "lucide-react";
import { useRef, useState } from "react";
import type { OriginLineUses } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useCountries } from "@/components/catalogue";
import { Checkbox, RadioGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, FormActions } from "@/components/Form";
import { useStable } from "@/components/stable";
import { TextField } from "@/components/TextField";
import { notify } from "@/components/toast";
import { useT } from "@/i18n/t";
import { BomGrid } from "./BomGrid";
import { emptyLine, isBlank, type LineForm, without } from "./bill";
import { CodeFields } from "./CodeFields";
import type { CaseForm } from "./case-form";
import styles from "./Guided.module.css";
import type { Ways } from "./GuidedForm";
import { LineAgreements, mayName } from "./LineAgreements";
import { RareFields } from "./RareFields";
import { TiedDeclaration } from "./TieDeclaration";
import { removalOf, WrittenMaterials } from "./WrittenMaterials";

/** More lines than these are read better in a sheet. */
const mostOneByOne = 60;

interface GuidedMaterialsProps extends Ways {
  value: CaseForm;
  edit: (change: (form: CaseForm) => CaseForm) => void;
  /** What some agreement can use of a material. */
  uses: OriginLineUses | null;
}

/** What the product is made of: one material after another, or all of them from a sheet. */
export function GuidedMaterials({ value, edit, uses, onBack, onNext }: GuidedMaterialsProps) {
  const t = useT();
  const [isSheet, setSheet] = useState(value.lines.length > mostOneByOne);
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
            uses={uses}
            onChange={(lines) => setLines(() => lines)}
            onCurrency={(currency) => edit((form) => ({ ...form, currency }))}
          />
          <FormActions>
            <Button look="primary" onPress={onNext}>
              {t("origin-guided-next")}
            </Button>
            <Button onPress={onBack}>{t("origin-guided-back")}</Button>
          </FormActions>
        </>
      ) : (
        <OneByOne value={value} uses={uses} setLines={setLines} onBack={onBack} onNext={onNext} />
      )}
    </>
  );
}

interface OneByOneProps extends Ways {
  value: CaseForm;
  uses: OriginLineUses | null;
  setLines: (change: (lines: LineForm[]) => LineForm[]) => void;
}

function OneByOne({ value, uses, setLines, onBack, onNext }: OneByOneProps) {
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
  const remove = (gone: string) => {
    const at = lines.findIndex(({ key: known }) => known === gone);
    const rest = without(lines, at);
    const taken = lines.slice(at, at + lines.length - rest.length);
    setLines(() => rest);
    notify(t("origin-guided-removed"), () =>
      setLines((before) => [...before.slice(0, at), ...taken, ...before.slice(at)]),
    );
    // What has the focus is gone with its line.
    const next =
      rest.slice(at).find((other) => !isBlank(other)) ?? rest.findLast((other) => !isBlank(other));
    requestAnimationFrame(() => {
      const button = next && document.getElementById(removalOf(next.key));
      (button ?? fields.current?.querySelector("input, button"))?.focus();
    });
  };
  const on = useStable({ open, remove });
  return (
    <>
      <WrittenMaterials lines={lines} now={key} currency={currency} on={on} />
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
            uses={uses}
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

interface MaterialProps {
  line: LineForm;
  currency: string;
  uses: OriginLineUses | null;
  onEdit: (part: Partial<LineForm>) => void;
}

/** One material in plain questions. */
function Material({ line, currency, uses, onEdit }: MaterialProps) {
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
      {isShown && <TiedDeclaration line={line} onEdit={onEdit} />}
      {mayName(line) && !line.declaration && <LineAgreements line={line} onEdit={onEdit} />}
      <RareFields key={line.key} line={line} currency={currency} uses={uses} onEdit={onEdit} />
    </>
  );
}
