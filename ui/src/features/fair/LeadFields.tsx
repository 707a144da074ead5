import { parseDate } from "@internationalized/date";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { ToggleButton } from "react-aria-components";
import type { LeadConsent, LeadPerson, Temperature } from "@/bridge";
import { deskStateQuery, noticesQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets } from "@/components/catalogue";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { FieldRow, Fieldset } from "@/components/Form";
import { PersonField } from "@/components/PersonField";
import { TextField } from "@/components/TextField";
import { useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useT, useWords } from "@/i18n/t";
import { consents, temperatures } from "./codes";
import styles from "./LeadFields.module.css";
import { productOf, productText, type TypedLead, withLead, withProduct } from "./lead-form";
import { temperatureMarks } from "./marks";

interface LeadFieldsProps {
  typed: TypedLead;
  edit: (change: (now: TypedLead) => TypedLead) => void;
  /** At a desk there is time for everything; at a stand the rest is asked in a few fields. */
  isAtDesk?: boolean;
}

/** Whom one met, how near they are to buying, what they want, and what is to be done next. */
export function LeadFields({ typed, edit, isAtDesk = false }: LeadFieldsProps) {
  const t = useT();
  const markets = useMarkets();
  const { lead } = typed;
  const person = (part: Partial<LeadPerson>) =>
    edit((now) => withLead(now, { person: { ...now.lead.person, ...part } }));
  return (
    <>
      <FieldRow>
        <CompanyField typed={typed} edit={edit} />
        <TextField
          name="person.name"
          label={t("column-leads-name")}
          value={lead.person.name ?? ""}
          onChange={(name) => person({ name })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="person.mail"
          label={t("column-leads-mail")}
          optional
          inputMode="email"
          value={lead.person.mail ?? ""}
          onChange={(mail) => person({ mail })}
        />
        <TextField
          name="person.phone"
          label={t("column-leads-phone")}
          optional
          inputMode="tel"
          value={lead.person.phone ?? ""}
          onChange={(phone) => person({ phone })}
        />
        <ComboBox
          name="country"
          label={t("column-leads-country")}
          optional
          options={markets.options}
          value={lead.country === "" ? null : lead.country}
          onChange={(country) => edit((now) => withLead(now, { country: country ?? "" }))}
        />
      </FieldRow>
      {isAtDesk && (
        <FieldRow>
          <TextField
            name="person.role"
            label={t("column-leads-role")}
            optional
            value={lead.person.role ?? ""}
            onChange={(role) => person({ role })}
          />
          <TextField
            name="person.web"
            label={t("column-leads-web")}
            optional
            value={lead.person.web ?? ""}
            onChange={(web) => person({ web })}
          />
        </FieldRow>
      )}
      <TemperatureField
        value={lead.temperature}
        onChange={(temperature) => edit((now) => withLead(now, { temperature }))}
      />
      <Wanted typed={typed} edit={edit} />
      <Decision
        value={lead.decisionOn}
        onChange={(decisionOn) => edit((now) => withLead(now, { decisionOn }))}
      />
      <Consent typed={typed} edit={edit} />
      <TextField
        name="note"
        label={t("column-leads-note")}
        optional
        rows={2}
        value={lead.note}
        onChange={(note) => edit((now) => withLead(now, { note }))}
      />
      <Next typed={typed} edit={edit} isAtDesk={isAtDesk} />
    </>
  );
}

type PartProps = Pick<LeadFieldsProps, "typed" | "edit">;

/** The company: one that the office knows, or its name as it is typed. */
function CompanyField({ typed, edit }: PartProps) {
  const t = useT();
  if (typed.lead.company !== null) {
    return (
      <div className={styles.known}>
        <p className={styles.label}>{t("column-leads-company-id")}</p>
        <p>{typed.companyLabel}</p>
        <Button
          look="quiet"
          icon={X}
          onPress={() => edit((now) => ({ ...withLead(now, { company: null }), companyLabel: "" }))}
        >
          {t("fair-lead-other-company")}
        </Button>
      </div>
    );
  }
  return (
    <TextField
      name="companyName"
      label={t("column-leads-company-name")}
      value={typed.lead.companyName}
      onChange={(companyName) => edit((now) => withLead(now, { companyName }))}
    />
  );
}

/** What digits are typed into. */
const takesText = "input:not([type=radio], [type=checkbox]), textarea, [role=spinbutton]";

/** How near they are to buying: three buttons, which 1, 2 and 3 press from anywhere but a text. */
function TemperatureField({
  value,
  onChange,
}: {
  value: Temperature;
  onChange: (value: Temperature) => void;
}) {
  const t = useT();
  const words = useWords();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const form = group.current?.closest("form");
    const listen = (event: KeyboardEvent) => {
      const chosen = temperatures[Number(event.key) - 1];
      const isTyped = event.target instanceof Element && event.target.matches(takesText);
      if (chosen === undefined || event.altKey || (isTyped && !event.ctrlKey)) return;
      event.preventDefault();
      onChange(chosen);
    };
    form?.addEventListener("keydown", listen);
    return () => form?.removeEventListener("keydown", listen);
  }, [onChange]);
  return (
    <fieldset ref={group} className={styles.temperatures}>
      <legend className={styles.label}>{t("column-leads-temperature")}</legend>
      {temperatures.map((temperature, index) => {
        const { icon: Icon } = temperatureMarks[temperature];
        return (
          <label key={temperature} className={styles.temperature}>
            <input
              type="radio"
              name="temperature"
              value={temperature}
              checked={value === temperature}
              onChange={() => onChange(temperature)}
            />
            <Icon aria-hidden size={20} />
            <span>{words(`lead-temperature-${temperature}`)}</span>
            <kbd>{`${index + 1}`}</kbd>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What they want: a code or words, and how much. */
function Wanted({ typed, edit }: PartProps) {
  const t = useT();
  const [product = {}] = typed.lead.products;
  return (
    <FieldRow>
      <TextField
        name="products.0.words"
        label={t("fair-lead-product")}
        help={t("fair-lead-product-help")}
        optional
        value={productText(product)}
        onChange={(text) => edit((now) => withProduct(now, productOf(text)))}
      />
      <TextField
        name="products.0.quantity"
        label={t("fair-lead-quantity")}
        optional
        inputMode="decimal"
        value={product.quantity ?? ""}
        onChange={(quantity) => edit((now) => withProduct(now, { quantity }))}
      />
      <TextField
        name="products.0.unit"
        label={t("product-unit")}
        optional
        value={product.unit ?? ""}
        onChange={(unit) => edit((now) => withProduct(now, { unit }))}
      />
    </FieldRow>
  );
}

const spans = [
  ["today", { days: 0 }],
  ["week", { weeks: 1 }],
  ["month", { months: 1 }],
] as const;

/** On which day they decide: three days at hand, or any other. */
function Decision({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  const today = desk?.today;
  return (
    <FieldRow>
      {today && (
        <fieldset className={styles.chips}>
          <legend className={styles.label}>{t("column-leads-decision-on")}</legend>
          {spans.map(([id, span]) => {
            const day = parseDate(today).add(span).toString();
            return (
              <ToggleButton
                key={id}
                className={styles.chip}
                isSelected={value === day}
                onChange={(isChosen) => onChange(isChosen ? day : "")}
              >
                {words(`fair-decides-${id}`)}
              </ToggleButton>
            );
          })}
        </fieldset>
      )}
      <DateField
        name="decisionOn"
        label={t("fair-decides-other")}
        optional
        value={value === "" ? null : value}
        onChange={(day) => onChange(day ?? "")}
      />
    </FieldRow>
  );
}

/** What they said to the use of their data, with what they were shown. */
function Consent({ typed, edit }: PartProps) {
  const t = useT();
  const words = useWords();
  const locale = useLocale();
  const { data: notices } = useQuery(noticesQuery);
  const notice = notices?.find(({ isInForce }) => isInForce)?.notice;
  const text = locale === "en" ? notice?.textEn || notice?.textEs : notice?.textEs;
  return (
    <Fieldset title={t("column-leads-consent")} help={t("fair-consent-statement")}>
      <RadioGroup<LeadConsent>
        name="consent"
        label={t("fair-consent-answer")}
        options={consents.map((id) => ({ id, label: words(`lead-consent-${id}`) }))}
        value={typed.lead.consent}
        onChange={(consent) =>
          edit((now) =>
            withLead(now, {
              consent,
              notice: consent === "not-asked" ? "" : (notice?.edition ?? now.lead.notice),
            }),
          )
        }
      />
      {notice && text && (
        <details className={styles.notice}>
          <summary>{t("fair-consent-notice", { edition: notice.edition })}</summary>
          <p>{text}</p>
        </details>
      )}
    </Fieldset>
  );
}

/** What is to be done next; what is blank is filled by how near they are to buying. */
function Next({ typed, edit, isAtDesk }: Required<LeadFieldsProps>) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const { next, temperature, decisionOn } = typed.lead;
  const set = (part: Partial<typeof next>) =>
    edit((now) => withLead(now, { next: { ...now.lead.next, ...part } }));
  return (
    <FieldRow>
      <TextField
        name="next.what"
        label={t("column-leads-next-what")}
        optional
        placeholder={t("lead-next-default")}
        value={next.what ?? ""}
        onChange={(what) => set({ what })}
      />
      <DateField
        name="next.dueOn"
        label={t("column-leads-next-on")}
        optional
        help={
          decisionOn === ""
            ? words(`fair-next-blank-${temperature}`)
            : t("fair-next-blank-decides", {
                within: words(`fair-next-blank-${temperature}`),
                day: formats.day(decisionOn),
              })
        }
        value={next.dueOn ? next.dueOn : null}
        onChange={(dueOn) => set({ dueOn: dueOn ?? "" })}
      />
      {isAtDesk && (
        <PersonField
          name="next.person"
          label={t("column-leads-next-by")}
          value={next.person ?? null}
          onChange={(by) => set({ person: by })}
        />
      )}
    </FieldRow>
  );
}
