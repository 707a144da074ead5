import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { commands } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { DensityContext } from "@/components/density";
import { ErrorView } from "@/components/states";
import { FirstRunPage } from "@/features/first-run/FirstRunPage";
import { PreparePage } from "@/features/first-run/PreparePage";
import { ClosedOffice } from "@/features/settings/ClosedOffice";
import { setLocale } from "@/i18n/locale";
import { setTheme } from "@/styles/theme";
import styles from "./StartGate.module.css";

/** Lets nobody in before the desk is open, has a person, and has its reference data. */
export function StartGate({ children }: { children: ReactNode }) {
  const { data: desk, error, refetch } = useQuery(deskStateQuery);
  const open = () => commands.settingsReopen().then(() => refetch());
  useEffect(() => {
    if (!desk || desk.firstRun) return;
    setLocale(desk.locale);
    setTheme(desk.theme);
  }, [desk]);
  if (error) {
    return (
      <main className={styles.alone}>
        <ErrorView error={error} onRetry={() => void open()} />
        <ClosedOffice error={error} onRestored={() => void open()} />
      </main>
    );
  }
  if (!desk) return null;
  if (!desk.referenceLoaded) return <PreparePage />;
  if (desk.firstRun) return <FirstRunPage />;
  return <DensityContext value={desk.density}>{children}</DensityContext>;
}
