import { useMutation } from "@tanstack/react-query";
import { Calculator } from "lucide-react";
import { useState } from "react";
import {
  type CallDetail,
  commands,
  type Funding,
  type Method,
  type RegistrationRow,
  type SimulatedApplicant,
  type Simulation,
} from "@/bridge";
import { Button } from "@/components/Button";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { Fact, Facts } from "@/components/Facts";
import { Fieldset, Form, FormActions } from "@/components/Form";
import { Money } from "@/components/figures";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT } from "@/i18n/t";
import { AmountFields } from "./AmountFields";
import { ApplicantTable } from "./ApplicantTable";
import { SimulationResult } from "./SimulationResult";
import { applicantsOf, isComplete, type SimulationDraft, simulationOf } from "./simulation-form";

const methods = ["score-order", "pro-rata", "lottery"] as const satisfies readonly Method[];

interface SimulatorProps {
  detail: CallDetail;
  funding: Funding;
  /** The market of the mission. */
  market: string;
  registrations: readonly RegistrationRow[];
  scores: ReadonlyMap<string, number>;
}

/** Who may apply and for how much, and what would come out by each rule. */
export function Simulator({ detail, funding, market, registrations, scores }: SimulatorProps) {
  const t = useT();
  const [initial] = useState(() => simulationOf(detail.call, market, registrations, scores));
  const draft = useDraft<SimulationDraft>("simulation", detail.row.id, initial);
  const simulating = useSimulating(detail.row.id);
  if (!draft.isReady) return <Skeleton rows={8} />;
  const { value } = draft;
  const asked = applicantsOf(value, funding.currency);
  const isOld = JSON.stringify(simulating.variables) !== JSON.stringify(asked);
  return (
    <>
      <Form
        label={t("simulator-title")}
        onBlur={draft.keep}
        onSubmit={() => simulating.mutate(asked)}
      >
        <DraftNotice draft={draft} />
        <Facts>
          {funding.lines.map(({ name, amount }) => (
            <Fact key={name} name={t("simulator-budget", { line: name })}>
              <Money value={{ amount, currency: funding.currency }} />
            </Fact>
          ))}
        </Facts>
        <Fieldset title={t("simulator-common")} help={t("simulator-common-help")}>
          <AmountFields
            funding={funding}
            amounts={value.common}
            onChange={(part) =>
              draft.edit((now) => ({ ...now, common: { ...now.common, ...part } }))
            }
          />
        </Fieldset>
        <Fieldset title={t("simulator-applicants")} help={t("simulator-applicants-help")}>
          <ApplicantTable
            funding={funding}
            draft={value}
            onChange={(change) =>
              draft.edit((now) => ({ ...now, applicants: change(now.applicants) }))
            }
          />
        </Fieldset>
        <FormActions>
          <Button
            look="primary"
            type="submit"
            icon={Calculator}
            isPending={simulating.isPending}
            isDisabled={!isComplete(value)}
          >
            {t("simulator-simulate")}
          </Button>
          {!isComplete(value) && <p className={textStyles.quiet}>{t("simulator-incomplete")}</p>}
        </FormActions>
      </Form>
      {simulating.error && <ErrorView error={simulating.error} />}
      {simulating.data && (
        <>
          {isOld && <Notice tone="attention">{t("simulator-old")}</Notice>}
          <SimulationResult
            simulations={simulating.data}
            applicants={value.applicants}
            draw={detail.draw}
          />
        </>
      )}
    </>
  );
}

/** What comes out by each rule; the same question has the same answer. */
function useSimulating(callId: string) {
  return useMutation({
    mutationFn: (applicants: SimulatedApplicant[]): Promise<Simulation[]> =>
      Promise.all(methods.map((method) => commands.callsSimulate({ callId, method, applicants }))),
  });
}
