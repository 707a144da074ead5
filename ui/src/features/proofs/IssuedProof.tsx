import type { CertifiedGood, KeptOriginProof, OriginProof, ProofParty } from "@/bridge";
import { useLostFocus } from "@/components/focus";
import { keyed } from "@/components/keyed";
import { Section } from "@/components/Page";
import { Notice } from "@/components/states";
import { decimal, type Formats, hsCode, useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useT, useWords, type Words } from "@/i18n/t";
import { Days, Missing, useFieldLabel } from "./Missing";
import styles from "./Proofs.module.css";
import { furtherOf, involvedOf, pathOf, roles } from "./proof-form";
import { RestedOn } from "./RestedOn";

/** A proof that was handed out, as it was. */
export function IssuedProof({ kept: { row, proof, checked, rested } }: { kept: KeptOriginProof }) {
  // Whoever just handed it out had the focus in a form that is gone.
  const whole = useLostFocus<HTMLDivElement>();
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const label = useFieldLabel();
  const locale = useLocale();
  const said = saidIn(proof, words, formats).filter(([, text]) => text !== "");
  return (
    <div ref={whole} className={styles.issued} tabIndex={-1}>
      {row.state === "withdrawn" && row.withdrawnOn && (
        <Notice
          tone="danger"
          title={t("proof-withdrawn-on", { day: formats.day(row.withdrawnOn) })}
        >
          {row.reason}
        </Notice>
      )}
      {row.state === "issued" && checked.problems.length > 0 && (
        <Missing checked={checked} problems={checked.problems} isFixed />
      )}
      <Section title={t("proof-says")}>
        {row.issuedOn && <p>{t("proof-issued-day", { day: formats.day(row.issuedOn) })}</p>}
        <Days checked={checked} isOver={row.state === "withdrawn"} />
        <dl className={styles.said}>
          {said.map(([field, text]) => (
            <div key={field}>
              <dt>{label(field)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {keyed(rested, ({ description }) => description).map(({ key, row: of }) => (
        <RestedOn
          key={key}
          question={{ ...of.question, agreement: proof.agreement, locale }}
          name={of.description}
          isOneOfMany={rested.length > 1}
          companyId={row.companyId}
        />
      ))}
    </div>
  );
}

/** What a proof says, by the fields that the desk names. */
function saidIn(proof: OriginProof, words: Words, formats: Formats): [string, string][] {
  const { good = {}, value, capacity } = proof;
  const further = furtherOf(proof).flatMap(({ good = {} }, place) =>
    saidOf(good, words).map(([field, text]): [string, string] => [
      `${pathOf(place)}good.${field}`,
      text,
    ]),
  );
  const day = (iso: string | null | undefined) => (iso ? formats.day(iso) : "");
  const country = (code: string | undefined) => (code ? formats.country(code) : "");
  const of = (party: ProofParty = {}) =>
    [party.name, party.tax_id, party.address, country(party.country), party.phone, party.mail]
      .filter(Boolean)
      .join(" · ");
  return [
    ["language", words(`proofs-language-${proof.language}`)],
    ["capacity", capacity ? words(`proof-capacity-${capacity}`) : ""],
    ["authorisation", proof.authorisation ?? ""],
    ["certifier", of(proof.certifier)],
    ["title", proof.title ?? ""],
    ["company", proof.company ?? ""],
    ...roles.map((role): [string, string] => {
      const { who, party } = involvedOf(proof, role);
      return [role, who === "named" ? of(party) : who ? words(`proof-who-${who}`) : ""];
    }),
    ["destination", country(proof.destination)],
    ...saidOf(good, words),
    ...further,
    ["invoice", proof.invoice ?? ""],
    ["value", value ? `${decimal(value.amount)} ${value.currency}` : ""],
    ["from", day(proof.from)],
    ["until", day(proof.until)],
    ["place", proof.place ?? ""],
    ["signed_on", day(proof.signed_on)],
    ["remarks", proof.remarks ?? ""],
  ];
}

/** What it says of one of its goods. */
function saidOf(good: CertifiedGood, words: Words): [string, string][] {
  return [
    ["description", good.description ?? ""],
    ["code", good.code ? hsCode(good.code) : ""],
    ["criterion", good.criterion ?? ""],
    ["rvc_method", good.rvc_method ? words(`origin-method-${good.rvc_method}`) : ""],
    ["packages", good.packages ?? ""],
    ["gross_mass", good.gross_mass ? decimal(good.gross_mass) : ""],
    ["quantity", good.quantity ?? ""],
  ];
}
