import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  CircleSlash,
  FileDown,
  FilePlus,
  LayoutList,
  MoreHorizontal,
  Pencil,
  Send,
  Trash2,
} from "lucide-react";
import { type ComponentProps, useState } from "react";
import { type CallDetail, type CallRow, commands } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { CallOffDialog } from "./CallOffDialog";
import { PublishDialog } from "./PublishDialog";
import { SaveCallDialog } from "./SaveCallDialog";
import { SaveTemplateDialog } from "./SaveTemplateDialog";
import { draftAmong, publishedOf } from "./versions";

interface CallActionsProps {
  detail: CallDetail;
  /** Every version of the call. */
  calls: readonly CallRow[];
}

/** What may be done with a version of a call, by how far it is. */
export function CallActions({ detail, calls }: CallActionsProps) {
  const { row } = detail;
  const mayPlan = useMay("plan-missions");
  if (!mayPlan) return null;
  switch (row.state) {
    case "draft":
      return <DraftActions detail={detail} isReplacing={publishedOf(calls) !== undefined} />;
    case "published":
      return <PublishedActions detail={detail} draft={draftAmong(calls)} />;
    case "replaced":
    case "called-off":
      return <PastActions detail={detail} />;
  }
}

/** What may be done with any version: it is written to a file. */
function SaveButton({ detail }: { detail: CallDetail }) {
  const t = useT();
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <Button icon={FileDown} onPress={() => setSaving(true)}>
        {t("call-save-file")}
      </Button>
      {isSaving && <SaveCallDialog detail={detail} onClose={() => setSaving(false)} />}
    </>
  );
}

interface MoreProps {
  row: CallRow;
  /** What may be done with a version in its state. */
  actions?: ComponentProps<typeof Menu>["actions"];
}

/** The other actions of a version: it is kept as a template, and what its state allows. */
function More({ row, actions = [] }: MoreProps) {
  const t = useT();
  const [isKeeping, setKeeping] = useState(false);
  return (
    <>
      <Menu
        icon={MoreHorizontal}
        label={t("call-actions")}
        actions={[
          {
            id: "template",
            label: t("call-template-save"),
            icon: LayoutList,
            onAction: () => setKeeping(true),
          },
          ...actions,
        ]}
      />
      {isKeeping && <SaveTemplateDialog row={row} onClose={() => setKeeping(false)} />}
    </>
  );
}

function DraftActions({ detail, isReplacing }: { detail: CallDetail; isReplacing: boolean }) {
  const t = useT();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<"publish" | "call-off" | null>(null);
  const { row, missionId, problems } = detail;
  const removing = useMutation({
    mutationFn: () => commands.callsRemove(row.id),
    onSuccess: async () => {
      await notifyUndoable(t("call-removed", { title: row.title }));
      await navigate({ to: "/missions/$mission", params: { mission: missionId } });
    },
    onError: notifyError,
  });
  return (
    <>
      <Button icon={Send} isDisabled={problems.length > 0} onPress={() => setAsked("publish")}>
        {t("call-publish")}
      </Button>
      <ButtonLink icon={Pencil} href={`/missions/${missionId}/calls/${row.id}/edit`}>
        {t("call-edit")}
      </ButtonLink>
      <SaveButton detail={detail} />
      <More
        row={row}
        actions={[
          {
            id: "call-off",
            label: t("call-call-off"),
            icon: CircleSlash,
            onAction: () => setAsked("call-off"),
          },
          {
            id: "remove",
            label: t("call-remove"),
            icon: Trash2,
            onAction: () => removing.mutate(),
          },
        ]}
      />
      {asked === "publish" && (
        <PublishDialog detail={detail} isReplacing={isReplacing} onClose={() => setAsked(null)} />
      )}
      {asked === "call-off" && <CallOffDialog row={row} onClose={() => setAsked(null)} />}
    </>
  );
}

function PublishedActions({ detail, draft }: { detail: CallDetail; draft: CallRow | undefined }) {
  const t = useT();
  const { row, missionId } = detail;
  const [isCallingOff, setCallingOff] = useState(false);
  const revising = useWriting(missionId, () => commands.callsRevise(row.id));
  return (
    <>
      {draft ? (
        <ButtonLink icon={Pencil} href={`/missions/${missionId}?call=${draft.id}`}>
          {t("call-see-draft", { number: String(draft.number) })}
        </ButtonLink>
      ) : (
        <Button icon={FilePlus} isPending={revising.isPending} onPress={() => revising.mutate()}>
          {t("call-revise")}
        </Button>
      )}
      <SaveButton detail={detail} />
      <More
        row={row}
        actions={[
          {
            id: "call-off",
            label: t("call-call-off"),
            icon: CircleSlash,
            onAction: () => setCallingOff(true),
          },
        ]}
      />
      {isCallingOff && <CallOffDialog row={row} onClose={() => setCallingOff(false)} />}
    </>
  );
}

function PastActions({ detail }: { detail: CallDetail }) {
  const t = useT();
  const { row, missionId } = detail;
  const copying = useWriting(missionId, () => commands.callsCopy({ from: row.id, missionId }));
  return (
    <>
      <Button icon={FilePlus} isPending={copying.isPending} onPress={() => copying.mutate()}>
        {t("call-write-after")}
      </Button>
      <SaveButton detail={detail} />
      <More row={row} />
    </>
  );
}

/** Makes a new version, and goes on to write it. */
function useWriting(mission: string, make: () => Promise<string>) {
  const t = useT();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: make,
    onSuccess: async (call) => {
      await notifyUndoable(t("call-version-begun"));
      await navigate({ to: "/missions/$mission/calls/$call/edit", params: { mission, call } });
    },
    onError: notifyError,
  });
}
