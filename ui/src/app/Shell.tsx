import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Button, Link, RouterProvider } from "react-aria-components";
import { deskStateQuery } from "@/bridge/queries";
import { useT } from "@/i18n/t";
import { Palette } from "./Palette";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { useShortcuts } from "./shortcuts";

/** The frame of every screen: the rail, the palette, and the page. */
export function Shell() {
  const t = useT();
  const router = useRouter();
  const { data: desk } = useQuery(deskStateQuery);
  const content = useRef<HTMLElement>(null);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useShortcuts(() => setPaletteOpen(true));
  return (
    <RouterProvider
      navigate={(href) => void router.navigate({ href })}
      useHref={(href) => router.history.createHref(href)}
    >
      <div className={styles.shell}>
        <Button className={styles.skip} onPress={() => content.current?.focus()}>
          {t("shell-skip")}
        </Button>
        <Rail onSearch={() => setPaletteOpen(true)} />
        <main ref={content} className={styles.content} tabIndex={-1}>
          {desk?.isTraining && <p className={styles.strip}>{t("shell-training")}</p>}
          {desk?.readOnly && <p className={styles.strip}>{t("shell-read-only")}</p>}
          {desk?.referenceRepaired && (
            <p className={styles.strip}>
              <Link href="/settings">{t("shell-repaired")}</Link>
            </p>
          )}
          <Outlet />
        </main>
      </div>
      <Palette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
    </RouterProvider>
  );
}
