import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";

const routes = [
  ["/", "Hoy", "Today"],
  ["/treaties", "¿Qué paga tu producto?", "What does your product pay?"],
  ["/treaties?product=080440&market=US", "¿Qué paga tu producto?", "What does your product pay?"],
  ["/treaties/markets", "En todos los mercados", "In every market"],
  ["/treaties/markets?product=080440&value=50000", "En todos los mercados", "In every market"],
  ["/treaties/compare", "Mercados lado a lado", "Markets side by side"],
  ["/treaties/compare?product=080440&markets=US", "Mercados lado a lado", "Markets side by side"],
  ["/treaties/portfolio", "Tratados y cartera", "Treaties and portfolio"],
  ["/treaties/unused", "Preferencia sin usar", "Preference left unused"],
  ["/proofs", "Pruebas de origen", "Proofs of origin"],
  ["/proofs/declarations", "Pruebas de origen", "Proofs of origin"],
  [
    "/companies/directory",
    "Directorio de empresas exportadoras",
    "Directory of exporting companies",
  ],
  ["/companies/tags", "Etiquetas de empresas", "Tags of companies"],
  ["/companies/lists", "Listas de empresas", "Lists of companies"],
  ["/companies/follow-ups", "Seguimientos", "Follow-ups"],
  ["/companies/suppliers", "Quién puede surtir", "Who can supply"],
  ["/companies/duplicates", "Posibles duplicados", "Likely duplicates"],
  ["/companies/merge", "Unir dos registros", "Join two records"],
  ["/companies/import", "Importar empresas", "Import companies"],
  ["/settings", "Datos y equipo", "Data and team"],
  ["/settings/import", "Importar un arancel oficial", "Import an official tariff"],
  ["/settings/rates", "Datos y equipo", "Data and team"],
  ["/settings/people", "Datos y equipo", "Data and team"],
  ["/settings/screen", "Datos y equipo", "Data and team"],
  ["/settings/safety", "Datos y equipo", "Data and team"],
  ["/settings/journal", "Datos y equipo", "Data and team"],
  ["/settings/about", "Datos y equipo", "Data and team"],
  ["/privacy", "Personas y privacidad", "People and privacy"],
  ["/privacy/requests/new", "Registrar solicitud", "Register a request"],
  ["/privacy/erasures", "Personas y privacidad", "People and privacy"],
  ["/privacy/notices", "Personas y privacidad", "People and privacy"],
  ["/privacy/diversity", "Personas y privacidad", "People and privacy"],
  ["/privacy/holidays", "Personas y privacidad", "People and privacy"],
  ["/help", "Guía de Proa", "Guide to Proa"],
  ["/nowhere", "Esta página no existe", "This page does not exist"],
] as const;

describe.each(routes)("%s", (at, spanish, english) => {
  it.each([
    ["es-MX", spanish],
    ["en", english],
  ] as const)("has one heading and no accessibility finding in %s", async (locale, title) => {
    const { container } = startProa({ at, locale });
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(document.title).toBe(`${title} · Proa`);
    expect(await findings(container)).toEqual([]);
  });
});
