import { useMutation, useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { Link } from "react-aria-components";
import {
  commands,
  type FurtherCertifiedGood,
  type OriginCaseRow,
  type OriginProof,
} from "@/bridge";
import { originCaseQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Fieldset } from "@/components/Form";
import { failed } from "@/components/failed";
import type { Option } from "@/components/Option";
import { SearchComboBox } from "@/components/SearchComboBox";
import { ErrorView } from "@/components/states";
import { hsCode } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { GoodFields } from "./GoodSection";
import type { SectionProps } from "./ProofEditor";
import { furtherOf, furtherTexts, involvedOf, pathOf, textsOf } from "./proof-form";

/** Of so many cases those are offered that originate under the agreement. */
const looked = 100;

const optionOf = ({ id, name, code }: OriginCaseRow): Option => ({
  id,
  label: name,
  detail: hsCode(code),
});

/** Whether the paper names one producer, rather than several or none. */
function namesOneProducer(proof: OriginProof): boolean {
  const { who } = involvedOf(proof, "producer");
  return who === "named" || who === "certifier" || who === "exporter";
}

/** The goods that stand on the same paper, each with a case of its own; and the way to one more. */
export function FurtherGoods({
  caseId,
  value,
  paper,
  choices,
  change,
}: Pick<SectionProps, "value" | "paper" | "choices" | "change"> & { caseId: string }) {
  const t = useT();
  const { proof } = value;
  const { agreement } = proof;
  const goods = furtherOf(proof);
  const taken = new Set([caseId, ...goods.map(({ case_id }) => case_id)]);
  const first = useQuery(originCaseQuery(caseId));
  const failure = failed([first]);
  // A paper that names one producer certifies what this producer makes.
  const company = namesOneProducer(proof) ? first.data?.row.companyId : null;
  const findCases = async (text: string) => {
    if (company === undefined) return [];
    const { rows } = await commands.originCases({ company, text, limit: looked });
    return rows.filter(({ id, originates }) => originates.includes(agreement) && !taken.has(id));
  };
  const adding = useMutation({
    mutationFn: (id: string) => commands.proofsDraftGood({ caseId: id, agreement }),
    onSuccess: (good) =>
      change((typed) => ({
        ...typed,
        further: [...allTexts(typed), textsOf(good.good)],
        proof: { ...typed.proof, further: [...furtherOf(typed.proof), good] },
      })),
  });
  const put = (place: number, part: Partial<FurtherCertifiedGood>) =>
    change((typed) => ({
      ...typed,
      proof: {
        ...typed.proof,
        further: furtherOf(typed.proof).map((one, at) =>
          at === place ? { ...one, ...part } : one,
        ),
      },
    }));
  return (
    <>
      {goods.map(({ case_id, good = {} }, place) => (
        <Fieldset key={case_id} title={t("proof-good-number", { number: `${place + 2}` })}>
          <GoodFields
            path={`${pathOf(place)}good`}
            good={good}
            texts={furtherTexts(value, place)}
            paper={paper}
            choices={choices}
            change={(part) => put(place, { good: { ...good, ...part } })}
            type={(part) =>
              change((typed) => ({
                ...typed,
                further: allTexts(typed).map((one, at) =>
                  at === place ? { ...one, ...part } : one,
                ),
              }))
            }
          />
          <p>
            <Link href={`/origin/${case_id}`}>{t("proof-see-case")}</Link>
          </p>
          <div>
            <Button
              look="quiet"
              icon={Trash2}
              onPress={() =>
                change((typed) => ({
                  ...typed,
                  further: allTexts(typed).filter((_, at) => at !== place),
                  proof: {
                    ...typed.proof,
                    further: furtherOf(typed.proof).filter((_, at) => at !== place),
                  },
                }))
              }
            >
              {t("proof-good-remove-number", { number: `${place + 2}` })}
            </Button>
          </div>
        </Fieldset>
      ))}
      <Fieldset title={t("proof-field-further")} help={t("proof-further-help")}>
        <SearchComboBox
          // What was added leaves the box blank for the next.
          key={goods.length}
          name="further"
          label={t("proof-good-add")}
          optional
          picked={null}
          onPick={(found) => found && adding.mutate(found.id)}
          queryKey={["origin_cases", "of-proof", agreement, company ?? "", ...taken]}
          find={findCases}
          optionOf={optionOf}
        />
        {failure && <ErrorView {...failure} />}
        {adding.error && <ErrorView error={adding.error} />}
      </Fieldset>
    </>
  );
}

/** The texts of all further goods. */
function allTexts(typed: SectionProps["value"]) {
  return furtherOf(typed.proof).map((_, place) => furtherTexts(typed, place));
}
