import { expect, it } from "vitest";
import { keyed } from "./keyed";

it("tells rows of the same name apart, and keeps the key of the first", () => {
  const keys = keyed(["rfc", "name", "rfc", "rfc"], (row) => row).map(({ key }) => key);
  expect(keys).toEqual(["rfc", "name", "rfc #1", "rfc #2"]);
});
