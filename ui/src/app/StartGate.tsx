import { useIsMutating, useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { commands } from "@/bridge";
import { deskStateQuery, firstRunKey } from "@/bridge/queries";
import { DensityContext } from "@/components/density";
import { Mark } from "@/components/Mark";
import { ErrorView } from "@/components/states";
import { setLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { setTheme } from "@/styles/theme";
import styles from "./StartGate.module.css";

// What most starts never show is read when it is shown.
const FirstRunPage = lazy(async () => ({
  default: (await import("@/features/first-run/FirstRunPage")).FirstRunPage,
}));
const PreparePage = lazy(async () => ({
  default: (await import("@/features/first-run/PreparePage")).PreparePage,
}));
const ClosedOffice = lazy(async () => ({
  default: (await import("@/features/settings/ClosedOffice")).ClosedOffice,
}));

/** Lets nobody in before the desk is open, has a person, and has its reference data. */
export function StartGate({ children }: { children: ReactNode }) {
  const { data: desk, error, refetch } = useQuery(deskStateQuery);
  const isFirstRun = useIsMutating({ mutationKey: firstRunKey }) > 0 || desk?.firstRun;
  const t = useT();
  const open = () => commands.settingsReopen().then(() => refetch());
  useEffect(() => {
    if (!desk || desk.firstRun) return;
    setLocale(desk.locale);
    setTheme(desk.theme);
  }, [desk]);
  if (error) {
    return (
      <main className={styles.alone}>
        <header>
          <Mark size={44} />
          <h1>{t("gate-closed")}</h1>
        </header>
        <ErrorView error={error} onRetry={() => void open()} />
        <Suspense>
          <ClosedOffice error={error} onRestored={() => void open()} />
        </Suspense>
      </main>
    );
  }
  if (!desk) return null;
  if (desk.referenceLoaded && !isFirstRun) {
    return <DensityContext value={desk.density}>{children}</DensityContext>;
  }
  return <Suspense>{desk.referenceLoaded ? <FirstRunPage /> : <PreparePage />}</Suspense>;
}
