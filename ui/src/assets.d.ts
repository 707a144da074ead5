/// <reference types="vite/types/importMeta.d.ts" />

declare module "*.module.css" {
  // biome-ignore lint/suspicious/noExplicitAny: a string, but one that noUncheckedIndexedAccess must not turn into string | undefined.
  const classes: { readonly [name: string]: any };
  export default classes;
}

declare module "*.css" {}

declare module "*?raw" {
  const text: string;
  export default text;
}
