// The first usable screen of an office with many companies beside an empty window: the time from
// the start of the process until the page says so, each in turn. `cargo xtask bench start`
import { chmodSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder, openWindow } from "./window.mjs";

const RUNS = 15;
const BUDGET = 1.25;

const office = newFolder();
cpSync(process.env.PROA_OFFICE, office, { recursive: true });
const windows = [
  { name: "empty window", program: process.env.PROA_EMPTY_WINDOW, folder: newFolder(), times: [] },
  { name: "Proa, 100,000 companies", program: process.env.PROA_APP, folder: office, times: [] },
];
// The first run of each fills the caches of the disk and is not counted.
for (let run = 0; run <= RUNS; run += 1) {
  for (const { program, folder, times } of windows) {
    const time = await start(program, folder);
    if (run > 0) times.push(time);
  }
}
for (const { name, times } of windows) {
  console.log(`start: ${name}: median ${median(times)} ms of ${times.toSorted((a, b) => a - b).join(", ")}`);
}
const [empty, ours] = windows.map(({ times }) => median(times));
console.log(`start: ${(ours / empty).toFixed(2)} × (budget ${BUDGET} ×)`);

async function start(program, folder) {
  const startedAt = join(folder, "started-at");
  const wrapper = join(folder, "start.sh");
  writeFileSync(wrapper, `#!/bin/sh\ndate +%s%3N > '${startedAt}'\nexec '${program}'\n`);
  chmodSync(wrapper, 0o755);
  const window = await openWindow({ folder, program: wrapper });
  const usable = await window.driver.wait(
    () =>
      window.driver.executeScript(
        "const mark = performance.getEntriesByName('usable')[0]; return mark && performance.timeOrigin + mark.startTime",
      ),
    20_000,
  );
  await window.close();
  return Math.round(usable - Number(readFileSync(startedAt, "utf8")));
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
