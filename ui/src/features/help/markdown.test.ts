import { describe, expect, it } from "vitest";
import { parseMarkdown, plainText, titleOf } from "./markdown";

describe("parseMarkdown", () => {
  it("reads headings with an address of plain letters", () => {
    expect(parseMarkdown("## Qué paga tu producto")).toMatchObject([
      { kind: "heading", level: 2, id: "que-paga-tu-producto" },
    ]);
  });

  it("joins the lines of a paragraph and keeps its marks", () => {
    const [block] = parseMarkdown("Abre **Empresas**\ny pulsa `F1`.");
    expect(block).toMatchObject({
      kind: "paragraph",
      children: [
        { kind: "text", text: "Abre " },
        { kind: "strong" },
        { kind: "text", text: " y pulsa " },
        { kind: "code", text: "F1" },
        { kind: "text", text: "." },
      ],
    });
  });

  it("reads ordered lists whose items go over several lines", () => {
    const [block] = parseMarkdown("1. Elige el mercado\n   y la fecha.\n2. Lee la respuesta.");
    expect(block).toMatchObject({ kind: "list", isOrdered: true });
    expect(block?.kind === "list" && block.items.map(plainText)).toEqual([
      "Elige el mercado y la fecha.",
      "Lee la respuesta.",
    ]);
  });

  it("reads tables without their ruler", () => {
    const [block] = parseMarkdown("| a | b |\n|---|---|\n| 1 | 2 |");
    expect(block).toMatchObject({ kind: "table" });
    expect(block?.kind === "table" && block.rows).toHaveLength(1);
  });

  it("leaves underscores inside words alone", () => {
    const [block] = parseMarkdown("el archivo hts_2026_rev_10.json");
    expect(block?.kind === "paragraph" && plainText(block.children)).toBe(
      "el archivo hts_2026_rev_10.json",
    );
  });

  it("keeps code as it is", () => {
    expect(parseMarkdown("```\n# no title\n```")).toEqual([{ kind: "code", text: "# no title" }]);
  });
});

it("takes the title of a page from its first heading", () => {
  expect(titleOf("# Primeros pasos\n\nTexto")).toBe("Primeros pasos");
});
