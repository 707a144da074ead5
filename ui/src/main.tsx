import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/atkinson-hyperlegible-mono/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { createHashHistory } from "@tanstack/react-router";
import { App } from "./app/App";
import { routerOver } from "./app/router";
import { applyTheme } from "./styles/theme";

applyTheme();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App router={routerOver(createHashHistory())} />
    </StrictMode>,
  );
}
