import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/atkinson-hyperlegible-mono/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { createHashHistory } from "@tanstack/react-router";
import { App } from "./app/App";
import { routerOver } from "./app/router";
import { localClient } from "./bridge/client";
import { deskStateQuery, todayQuery } from "./bridge/queries";
import { applyTheme } from "./styles/theme";

applyTheme();
const client = localClient();
// Asked for in index.html, so mostly there by now; drawn once, with what they say.
await Promise.all([client.prefetchQuery(deskStateQuery), client.prefetchQuery(todayQuery)]);
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App router={routerOver(createHashHistory())} client={client} />
    </StrictMode>,
  );
}
