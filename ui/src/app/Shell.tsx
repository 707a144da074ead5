import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button, Link, RouterProvider } from "react-aria-components";
import { deskStateQuery } from "@/bridge/queries";
import { useKeptFocus } from "@/components/focus";
import { useT } from "@/i18n/t";
import { LeaveTraining } from "./LeaveTraining";
import { Rail } from "./Rail";
import type { AppRouter } from "./router";
import styles from "./Shell.module.css";
import { useShortcuts } from "./shortcuts";

const fetchPalette = () => import("./Palette");
const Palette = lazy(async () => ({ default: (await fetchPalette()).Palette }));

/** How long the first screen has the machine for itself, in milliseconds. */
const headStart = 1000;

/** Reads the code of the palette and the other screens, so that each opens at once. */
function fetchScreens({ routesById }: AppRouter): void {
  void fetchPalette();
  for (const { options } of Object.values(routesById)) {
    void options.component?.preload?.();
  }
}

/** Whether an address has a shell of its own: no rail, no palette, and its own keys. */
function isAlone(pathname: string): boolean {
  return pathname.startsWith("/fair/");
}

/** What every screen hangs from. */
export function Shell() {
  const router = useRouter();
  const alone = useRouterState({ select: ({ location }) => isAlone(location.pathname) });
  useKeptFocus();
  useEffect(() => {
    const timer = setTimeout(() => fetchScreens(router), headStart);
    return () => clearTimeout(timer);
  }, [router]);
  return (
    <RouterProvider
      navigate={(href) => void router.navigate({ href })}
      useHref={(href) => router.history.createHref(href)}
    >
      {alone ? (
        <main className={styles.alone}>
          <Strips />
          <Outlet />
        </main>
      ) : (
        <Framed />
      )}
    </RouterProvider>
  );
}

/** The frame of a screen: the rail, the palette, and the page. */
function Framed() {
  const t = useT();
  const content = useRef<HTMLElement>(null);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useShortcuts(() => setPaletteOpen(true));
  return (
    <>
      <div className={styles.shell}>
        <Button className={styles.skip} onPress={() => content.current?.focus()}>
          {t("shell-skip")}
        </Button>
        <Rail onSearch={() => setPaletteOpen(true)} />
        <main ref={content} className={styles.content} tabIndex={-1}>
          <Strips />
          <Outlet />
        </main>
      </div>
      <Suspense>{isPaletteOpen && <Palette onClose={() => setPaletteOpen(false)} />}</Suspense>
    </>
  );
}

/** What must be known of the office on every screen. */
function Strips() {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  return (
    <>
      {desk?.isTraining && (
        <div className={styles.strip}>
          {t("shell-training")} <LeaveTraining />
        </div>
      )}
      {desk?.readOnly && <p className={styles.strip}>{t("shell-read-only")}</p>}
      {desk?.referenceRepaired && (
        <p className={styles.strip}>
          <Link href="/settings">{t("shell-repaired")}</Link>
        </p>
      )}
    </>
  );
}
