/** Reads the small part of Markdown that the guide is written in. */

export type Inline =
  | { kind: "text" | "code"; text: string }
  | { kind: "strong" | "emphasis"; children: Inline[] }
  | { kind: "link"; href: string; children: Inline[] };

export type Block =
  | { kind: "heading"; level: number; id: string; children: Inline[] }
  | { kind: "paragraph" | "quote"; children: Inline[] }
  | { kind: "list"; isOrdered: boolean; items: Inline[][] }
  | { kind: "code"; text: string }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] };

/** The blocks of a text, in order. */
export function parseMarkdown(source: string): Block[] {
  const lines = source.replace(/\r\n/g, "\n").split("\n");
  const blocks: Block[] = [];
  let at = 0;
  const takeWhile = (belongs: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    for (let line = lines[at]; line !== undefined && belongs(line); line = lines[++at])
      taken.push(line);
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at++;
    } else if (line.startsWith("```")) {
      at++;
      blocks.push({ kind: "code", text: takeWhile((next) => !next.startsWith("```")).join("\n") });
      at++;
    } else if (/^#{1,4} /.test(line)) {
      at++;
      blocks.push(heading(line));
    } else if (line.startsWith("|")) {
      blocks.push(table(takeWhile((next) => next.startsWith("|"))));
    } else if (line.startsWith(">")) {
      const quoted = takeWhile((next) => next.startsWith(">"));
      blocks.push({
        kind: "quote",
        children: parseInline(quoted.map((next) => next.replace(/^> ?/, "")).join(" ")),
      });
    } else if (isItem(line)) {
      blocks.push(list(takeWhile((next) => isItem(next) || /^\s+\S/.test(next))));
    } else {
      const text = takeWhile((next) => next.trim() !== "" && !startsBlock(next)).join(" ");
      blocks.push({ kind: "paragraph", children: parseInline(text) });
    }
  }
  return blocks;
}

/** The title of a page: its first heading. */
export function titleOf(source: string): string {
  return /^# (.+)$/m.exec(source)?.[1]?.trim() ?? "";
}

/** The text of a run without its marks. */
export function plainText(children: readonly Inline[]): string {
  return children.map((part) => ("text" in part ? part.text : plainText(part.children))).join("");
}

function startsBlock(line: string): boolean {
  return isItem(line) || /^(#{1,4} |```|>|\|)/.test(line);
}

function isItem(line: string): boolean {
  return /^([-*]|\d+\.) /.test(line);
}

function heading(line: string): Block {
  const [, marks = "#", text = ""] = /^(#{1,4}) +(.*)$/.exec(line) ?? [];
  const children = parseInline(text);
  const id = plainText(children)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return { kind: "heading", level: marks.length, id, children };
}

function list(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    if (isItem(line)) items.push(line.replace(/^([-*]|\d+\.) +/, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return { kind: "list", isOrdered: /^\d/.test(lines[0] ?? ""), items: items.map(parseInline) };
}

function table(lines: readonly string[]): Block {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+\|?$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, "")
        .split("|")
        .map((cell) => parseInline(cell.trim())),
    );
  const [head = [], ...body] = rows;
  return { kind: "table", head, rows: body };
}

const marks: [RegExp, (match: RegExpExecArray) => Inline][] = [
  [/^`([^`]+)`/, ([, text = ""]) => ({ kind: "code", text })],
  [/^\*\*(.+?)\*\*/, ([, text = ""]) => ({ kind: "strong", children: parseInline(text) })],
  [/^[*_](.+?)[*_](?!\w)/, ([, text = ""]) => ({ kind: "emphasis", children: parseInline(text) })],
  [
    /^\[([^\]]+)\]\(([^)\s]+)\)/,
    ([, text = "", href = ""]) => ({ kind: "link", href, children: parseInline(text) }),
  ],
];

function parseInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") parts.push({ kind: "text", text });
    text = "";
  };
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const isInsideWord = /\w$/.test(text) && rest.startsWith("_");
    const found = isInsideWord ? undefined : firstMark(rest);
    if (found) {
      flush();
      parts.push(found.inline);
      at += found.length;
    } else {
      text += source.charAt(at++);
    }
  }
  flush();
  return parts;
}

function firstMark(rest: string): { inline: Inline; length: number } | undefined {
  for (const [pattern, build] of marks) {
    const match = pattern.exec(rest);
    if (match) return { inline: build(match), length: match[0].length };
  }
  return undefined;
}
