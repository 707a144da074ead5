import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { listenForChanges } from "@/bridge/live";
import { Toasts } from "@/components/toast";
import { useLocale } from "@/i18n/locale";
import { Keepers } from "./Keepers";
import type { AppRouter } from "./router";
import { StartGate } from "./StartGate";

/** The whole program: data, language, the way in, and the screens. */
export function App({ router, client }: { router: AppRouter; client: QueryClient }) {
  const locale = useLocale();
  useEffect(() => listenForChanges(client), [client]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale={locale === "en" ? "en-US" : locale}>
        <Keepers>
          <StartGate>
            <RouterProvider router={router} />
          </StartGate>
        </Keepers>
        <Toasts />
      </I18nProvider>
    </QueryClientProvider>
  );
}
