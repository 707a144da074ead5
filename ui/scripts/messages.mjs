// Writes src/i18n/messages.gen.ts from the Spanish catalogue: every message id with its arguments.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../locales/es-MX/", import.meta.url);
const messages = new Map();
for (const file of readdirSync(folder).sort()) {
  const source = readFileSync(new URL(file, folder), "utf8").replace(/^#.*$/gm, "");
  for (const entry of source.split(/\n(?=[a-z])/)) {
    const [, id] = /^([a-z][\w-]*) *=/.exec(entry.trimStart()) ?? [];
    if (!id) continue;
    const args = new Map();
    for (const [, name] of entry.matchAll(/\$([a-z][\w]*)/gi)) {
      const counted = new RegExp(
        `NUMBER\\(\\s*\\$${name}|\\$${name}\\s*->[^}]*\\[(zero|one|two|few|many)\\]`,
      );
      args.set(name, counted.test(entry) ? "number" : (args.get(name) ?? "string"));
    }
    messages.set(id, args);
  }
}
const lines = [...messages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, args]) => {
  const fields = [...args].sort().map(([name, type]) => `${name}: ${type}`);
  return `  ${JSON.stringify(id)}: ${fields.length ? `{ ${fields.join("; ")} }` : "never"};`;
});
writeFileSync(
  new URL("../src/i18n/messages.gen.ts", import.meta.url),
  `// Generated from ui/locales by \`cargo xtask generate\`. Do not edit.\nexport interface Messages {\n${lines.join("\n")}\n}\n`,
);
