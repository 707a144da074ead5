import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import styles from "./help.module.css";
import { type Block, type Inline, parseMarkdown } from "./markdown";

/** A page of the guide. The page's own title is left to the screen that shows it. */
export function Markdown({ source }: { source: string }) {
  const blocks = parseMarkdown(source).filter(
    (block) => block.kind !== "heading" || block.level > 1,
  );
  return (
    <div className={styles.prose}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move.
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level === 2 ? "h2" : block.level === 3 ? "h3" : "h4";
      return <Heading id={block.id}>{inlines(block.children)}</Heading>;
    }
    case "paragraph":
      return <p>{inlines(block.children)}</p>;
    case "quote":
      return <blockquote>{inlines(block.children)}</blockquote>;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return <List>{each("li", block.items)}</List>;
    }
    case "table":
      return (
        <table>
          <thead>
            <tr>{each("th", block.head)}</tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a text never move.
              <tr key={index}>{each("td", row)}</tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function each(Tag: "li" | "th" | "td", texts: readonly (readonly Inline[])[]) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a list or row never move.
  return texts.map((text, index) => <Tag key={index}>{inlines(text)}</Tag>);
}

function inlines(children: readonly Inline[]): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
  return children.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { part: Inline }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code>{part.text}</code>;
    case "strong":
      return <strong>{inlines(part.children)}</strong>;
    case "emphasis":
      return <em>{inlines(part.children)}</em>;
    case "link":
      return <Link href={addressOf(part.href)}>{inlines(part.children)}</Link>;
  }
}

/** Links between pages of the guide are written as file names. */
function addressOf(href: string): string {
  const page = /^(?:\.\/)?([\w-]+)\.md(?:#.*)?$/.exec(href)?.[1];
  return page ? `/help/${page}` : href;
}
