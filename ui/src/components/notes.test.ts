import { expect, it } from "vitest";
import { noteWords } from "./notes";

const formats = { day: (iso: string) => `day of ${iso}` };
const note = (params: Record<string, string>) => ({ code: "some", params, source: "s" });

it("says the days of a remark in words, and nothing else of it", () => {
  const words = (id: string, params?: object) => `${id} ${JSON.stringify(params)}`;
  const said = noteWords(
    words,
    formats,
    note({ on: "2026-11-28", code: "2026-11-2", year: "2026" }),
  );
  expect(said).toBe('note-some {"on":"day of 2026-11-28","code":"2026-11-2","year":"2026"}');
});

it("takes the words of the reference data where there are none of ours", () => {
  const silent = () => "some";
  expect(noteWords(silent, formats, note({ text: "Theirs" }))).toBe("Theirs");
});
