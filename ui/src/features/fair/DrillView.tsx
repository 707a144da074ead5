import { useQuery } from "@tanstack/react-query";
import { ClipboardCheck, Copy } from "lucide-react";
import { useState } from "react";
import { commands, type DrillLine, type DrillSheet } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { ListTable } from "@/components/ListTable";
import { useWork } from "@/components/long-work";
import { useMay } from "@/components/may";
import { OfMission } from "@/components/OfMission";
import { Section } from "@/components/Page";
import { PrintMenu } from "@/components/PrintMenu";
import { Progress } from "@/components/Progress";
import { ErrorView, Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import textStyles from "@/components/text.module.css";
import { notify, notifyError } from "@/components/toast";
import { problemsOf } from "@/i18n/errors";
import { decimal } from "@/i18n/format";
import { useT, useWords, type Words } from "@/i18n/t";
import { probeCamera } from "./camera";
import { offWords } from "./clock-off";
import { drillWork } from "./fair-work";
import { VerdictBadge, verdictMarks } from "./marks";

/** So many scans make a rehearsal. */
const rehearsed = 500;

/** The drill before departure: what to try, how far it is, and the sheet with what to do. */
export function DrillView({ mission }: { mission: string }) {
  const t = useT();
  const task = useWork(drillWork);
  const mayRun = useMay("record-attendance");
  const { data: detail } = useQuery(missionQuery(mission));
  const [watch, setWatch] = useState("");
  const [isRehearsed, setRehearsed] = useState(true);
  const [withCamera, setWithCamera] = useState(true);
  const problems = problemsOf(task.error);
  const start = () => {
    if (!detail) return;
    const { name, timeZone } = detail.mission;
    void task.start(
      async (channel) => {
        const camera = withCamera ? await probeCamera() : null;
        const order = {
          mission,
          watch: watch.trim(),
          timeZone,
          camera,
          scans: isRehearsed ? rehearsed : 0,
        };
        return commands.fairDrill(order, channel);
      },
      { id: mission, name },
    );
  };
  return (
    <Section title={t("fair-view-drill")} help={t("fair-drill-text")}>
      {mayRun ? (
        <Form label={t("fair-view-drill")} problems={problems} onSubmit={start}>
          <FieldRow>
            <TextField
              name="watch"
              label={t("fair-drill-watch")}
              help={detail && t("meetings-session-clock", { zone: detail.mission.timeZone })}
              optional
              placeholder="10:40"
              value={watch}
              onChange={setWatch}
            />
          </FieldRow>
          <Checkbox isSelected={withCamera} onChange={setWithCamera}>
            {t("fair-drill-camera")}
          </Checkbox>
          <Checkbox
            isSelected={isRehearsed}
            onChange={setRehearsed}
            help={t("fair-drill-rehearse-help")}
          >
            {t("fair-drill-rehearse")}
          </Checkbox>
          <FormActions>
            <Button type="submit" icon={ClipboardCheck} isDisabled={task.isRunning || !detail}>
              {t("fair-drill-start")}
            </Button>
          </FormActions>
        </Form>
      ) : (
        <Notice>{t("fair-drill-may-not")}</Notice>
      )}
      <OfMission mission={mission} work={task} />
      {task.isRunning && (
        <Progress label={t("fair-drill-running")} step={task.step} onCancel={task.cancel} />
      )}
      {task.error !== null && problems.length === 0 && (
        <ErrorView error={task.error} onRetry={start} />
      )}
      {task.result && <Sheet mission={task.subject?.id ?? mission} sheet={task.result} />}
    </Section>
  );
}

function Sheet({ mission, sheet }: { mission: string; sheet: DrillSheet }) {
  const t = useT();
  const words = useWords();
  const { tone } = verdictMarks[sheet.verdict];
  const copy = () =>
    void navigator.clipboard
      .writeText(sheet.lines.map((line) => lineWords(line, words)).join("\n"))
      .then(() => notify(t("fair-drill-copied")), notifyError);
  return (
    <>
      <div role="status">
        <Notice tone={tone === "good" || tone === "danger" ? tone : "attention"}>
          {words(`fair-drill-verdict-${sheet.verdict}`)}
        </Notice>
      </div>
      <ListTable
        label={t("fair-drill-sheet")}
        rows={sheet.lines}
        rowId={({ check }) => check}
        columns={[
          {
            id: "check",
            label: t("fair-drill-check"),
            show: (line) => (
              <>
                {words(`drill-check-${line.check}`)}
                {line.step && (
                  <span className={textStyles.under}>{words(`drill-step-${line.step}`)}</span>
                )}
              </>
            ),
          },
          {
            id: "found",
            label: t("fair-drill-found"),
            align: "end",
            show: ({ found, off }) => {
              if (off) return offWords(words, off);
              return found === null ? "—" : decimal(`${found}`);
            },
          },
          {
            id: "wanted",
            label: t("fair-drill-wanted"),
            align: "end",
            isExtra: true,
            show: ({ wanted }) => (wanted === null ? "—" : decimal(`${wanted}`)),
          },
          {
            id: "verdict",
            label: t("fair-drill-result"),
            show: ({ verdict }) => <VerdictBadge verdict={verdict} />,
          },
        ]}
      />
      <FormActions>
        <PrintMenu
          label={t("fair-drill-print")}
          print={(locale) => commands.fairPrintDrill({ mission, sheet, locale })}
        />
        <Button icon={Copy} onPress={copy}>
          {t("fair-drill-copy")}
        </Button>
      </FormActions>
    </>
  );
}

/** A line of the sheet as text. */
function lineWords(line: DrillLine, words: Words): string {
  const { check, verdict, found, off, wanted, step } = line;
  const figures = [off ? offWords(words, off) : found, wanted]
    .filter((figure) => figure !== null)
    .join(" / ");
  const parts = [
    words(`drill-verdict-${verdict}`),
    words(`drill-check-${check}`),
    figures,
    step === null ? "" : words(`drill-step-${step}`),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
