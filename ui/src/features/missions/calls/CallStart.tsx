import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Copy, FilePlus, LayoutList, LayoutTemplate } from "lucide-react";
import { useState } from "react";
import { commands, type Mission } from "@/bridge";
import { Button } from "@/components/Button";
import { FormActions } from "@/components/Form";
import { useMay } from "@/components/may";
import { EmptyState, ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { CopyCallDialog } from "./CopyCallDialog";
import { blankCall } from "./call-form";
import { templatesQuery } from "./queries";
import { TemplatesDialog } from "./TemplatesDialog";

interface CallStartProps {
  missionId: string;
  mission: Mission;
}

/** No call yet: it is begun from the recommended one, from a template, after another, or with nothing. */
export function CallStart({ missionId, mission }: CallStartProps) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const mayPlan = useMay("plan-missions");
  const { data: templates } = useQuery(templatesQuery);
  const [isCopying, setCopying] = useState(false);
  // Stays offered once it was opened, so that the focus comes back to it.
  const [isChoosing, setChoosing] = useState<boolean | null>(null);
  const title = t("call-title-of", { name: mission.name });
  const starting = useMutation({
    mutationFn: async (from: "template" | "blank") => {
      const call =
        from === "template"
          ? { ...(await commands.callsTemplate()), title }
          : blankCall(title, locale, mission.timeZone);
      return commands.callsDraft({ missionId, call });
    },
    onSuccess: async (call) => {
      await notifyUndoable(t("call-drafted", { title }));
      await navigate({
        to: "/missions/$mission/calls/$call/edit",
        params: { mission: missionId, call },
      });
    },
  });
  const isStarting = (from: "template" | "blank") =>
    starting.isPending && starting.variables === from;
  if (!mayPlan) return <EmptyState title={t("call-none")} />;
  return (
    <EmptyState
      title={t("call-none")}
      action={
        <FormActions>
          <Button
            icon={LayoutTemplate}
            isPending={isStarting("template")}
            onPress={() => starting.mutate("template")}
          >
            {t("call-from-template")}
          </Button>
          {(isChoosing !== null || (templates && templates.length > 0)) && (
            <Button icon={LayoutList} onPress={() => setChoosing(true)}>
              {t("call-from-kept")}
            </Button>
          )}
          <Button icon={Copy} onPress={() => setCopying(true)}>
            {t("call-from-another")}
          </Button>
          <Button
            icon={FilePlus}
            isPending={isStarting("blank")}
            onPress={() => starting.mutate("blank")}
          >
            {t("call-from-nothing")}
          </Button>
        </FormActions>
      }
    >
      <p>{t("call-none-text")}</p>
      {starting.error && <ErrorView error={starting.error} />}
      {isChoosing && (
        <TemplatesDialog missionId={missionId} title={title} onClose={() => setChoosing(false)} />
      )}
      {isCopying && <CopyCallDialog missionId={missionId} onClose={() => setCopying(false)} />}
    </EmptyState>
  );
}
