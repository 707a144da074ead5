import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { commands } from "@/bridge";
import { Progress, useTask } from "@/components/Progress";
import { ErrorView } from "@/components/states";
import { useT } from "@/i18n/t";
import { Welcome } from "./Welcome";

/** Loads the reference data that comes with the program, once, with progress in sight. */
export function PreparePage() {
  const t = useT();
  const client = useQueryClient();
  const task = useTask<{ rows: number; sources: number }>();
  const hasStarted = useRef(false);
  const { start } = task;
  const load = () =>
    start(async (channel) => {
      const loaded = await commands.referenceLoadBundled(channel);
      await client.invalidateQueries();
      return loaded;
    });
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void load();
  });
  return (
    <Welcome title={t("prepare-title")} text={t("prepare-text")}>
      {task.error === null ? (
        <Progress label={t("prepare-loading")} step={task.step} />
      ) : (
        <ErrorView error={task.error} onRetry={() => void load()} />
      )}
    </Welcome>
  );
}
