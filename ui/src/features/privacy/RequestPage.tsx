import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FileDown, MoreHorizontal, Pencil, Search, UserX } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { type ArcoRow, type ArcoStep, commands, type DataSubject } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Fact, Facts } from "@/components/Facts";
import { Day } from "@/components/figures";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { Page, Section } from "@/components/Page";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { Timeline, TimelineItem } from "@/components/Timeline";
import { notify, notifyError } from "@/components/toast";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { ArcoBadge } from "./ArcoBadge";
import { DueWords } from "./DueWords";
import { requestQuery } from "./queries";
import { StepDialog } from "./StepDialog";

const route = getRouteApi("/privacy/requests/$request");

/** A request about personal data: what is asked, by when what has to be done, and what happened. */
export function RequestPage() {
  const t = useT();
  const { request: id } = route.useParams();
  const navigate = route.useNavigate();
  const { data: row, error, refetch } = useQuery(requestQuery(id));
  const [step, setStep] = useState<ArcoStep | null>(null);
  const back = <Link href="/privacy">{t("privacy-title")}</Link>;
  if (!row) {
    return (
      <Page title={t("privacy-tab-requests")} back={back}>
        {error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}
      </Page>
    );
  }
  return (
    <Page
      title={t("arco-title", { name: row.request.name })}
      subtitle={<ArcoBadge state={row.state} />}
      back={back}
      actions={
        <RequestActions
          row={row}
          onStep={setStep}
          onEdit={() =>
            void navigate({ to: "/privacy/requests/$request/edit", params: { request: id } })
          }
        />
      }
    >
      <Next row={row} />
      <Asked row={row} />
      <Section title={t("arco-whose")} {...(!row.subject && { help: t("arco-whose-none") })}>
        {row.subject ? (
          <PersonActions subject={row.subject} />
        ) : (
          <div>
            <ButtonLink icon={Search} href={`/privacy/requests/${id}/edit`}>
              {t("arco-search")}
            </ButtonLink>
          </div>
        )}
      </Section>
      <Happened row={row} />
      {step && <StepDialog row={row} step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}

interface RequestActionsProps {
  row: ArcoRow;
  onStep: (step: ArcoStep) => void;
  onEdit: () => void;
}

/** What can happen next: the first as the button, the others in the menu. */
function RequestActions({ row, onStep, onEdit }: RequestActionsProps) {
  const t = useT();
  const words = useWords();
  const [first, ...others] = row.steps;
  return (
    <>
      {first && (
        <Button look="primary" onPress={() => onStep(first)}>
          {words(`arco-step-${first}`)}
        </Button>
      )}
      <Menu
        icon={MoreHorizontal}
        label={t("action-more")}
        actions={[
          ...others.map((step) => ({
            id: step as string,
            label: words(`arco-step-${step}`),
            onAction: () => onStep(step),
          })),
          { id: "edit", label: t("arco-edit"), icon: Pencil, onAction: onEdit },
        ]}
      />
    </>
  );
}

/** By when what has to be done, by which article. */
function Next({ row }: { row: ArcoRow }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const deadlines = [row.deadline, row.askUntil].filter((one) => one !== null);
  const [first] = deadlines;
  if (!first) return null;
  return (
    <Section title={t("arco-next")}>
      <Facts>
        {deadlines.map((one) => (
          <Fact key={one.term} name={words(`arco-term-${one.term}`)}>
            <strong>{formats.day(one.due)}</strong>
            {one === row.deadline && (
              <>
                {" · "}
                <DueWords row={row} />
              </>
            )}
            <br />
            {t("arco-due-line", {
              days: `${one.days}`,
              from: formats.day(one.from),
              citation: one.citation,
            })}
          </Fact>
        ))}
      </Facts>
      {first.confidence === "low" && <Notice>{t("arco-low")}</Notice>}
    </Section>
  );
}

function Asked({ row: { request } }: { row: ArcoRow }) {
  const t = useT();
  const words = useWords();
  const said = (code: `arco-${string}`) => `${words(code)}, ${words(`${code}-detail`)}`;
  return (
    <Section title={t("arco-what")}>
      <Facts>
        <Fact name={t("arco-right")}>{said(`arco-right-${request.right}`)}</Fact>
        <Fact name={t("arco-details")}>{request.details}</Fact>
        <Fact name={t("arco-representative")}>{request.representative}</Fact>
        <Fact name={t("arco-reply-to")}>{request.replyTo}</Fact>
        <Fact name={t("arco-identity")}>{words(`arco-identity-${request.identity}`)}</Fact>
        <Fact name={t("arco-law")}>{said(`arco-law-${request.law}`)}</Fact>
      </Facts>
    </Section>
  );
}

/** Hands the person's data over, or erases them. */
function PersonActions({ subject }: { subject: DataSubject }) {
  const t = useT();
  const mayErase = useMay("erase-persons");
  const writing = useMutation({
    mutationFn: () => commands.privacyWriteData(subject),
    onSuccess: (saved) => saved && notify(t("arco-file-saved", { name: saved.name })),
    onError: notifyError,
  });
  return (
    <>
      <p>{t("arco-file-help")}</p>
      <div>
        <Button icon={FileDown} isPending={writing.isPending} onPress={() => writing.mutate()}>
          {t("arco-file")}
        </Button>{" "}
        {mayErase && (
          <ButtonLink
            look="quiet"
            icon={UserX}
            href={`/privacy/erase/${subject.kind}/${subject.id}`}
          >
            {t("arco-erase")}
          </ButtonLink>
        )}
      </div>
      {!mayErase && <p>{t("arco-erase-others")}</p>}
    </>
  );
}

function Happened({ row }: { row: ArcoRow }) {
  const t = useT();
  const words = useWords();
  return (
    <Section title={t("arco-happened")}>
      <Timeline label={t("arco-happened")}>
        {[...row.happened].reverse().map(({ step, on }, index) => (
          <TimelineItem
            key={step ?? "came"}
            title={words(`arco-event-${step ?? "came"}`)}
            when={<Day iso={on} />}
          >
            {step === "answer" && row.answer && words(`arco-answer-${row.answer}`)}
            {index === 0 && row.note}
          </TimelineItem>
        ))}
      </Timeline>
    </Section>
  );
}
