/**
 * Makes the scripts that the explorer's page carries out of its modules.
 *
 * node packaging/bundle.js [--check]   with --check it writes nothing, and fails where one is stale
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const FOLDER = new URL("../src/mmkg/views/static/", import.meta.url).pathname;
/** @type {Record<string, string>} */
const ENTRIES = { "explorer.js": "js/main.js" };

const check = process.argv.includes("--check");
for (const [name, entry] of Object.entries(ENTRIES)) {
  const made = await build({
    entryPoints: [FOLDER + entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  const text = made.outputFiles[0].text;
  const path = `${FOLDER}bundle/${name}`;
  if (!check) {
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    console.error(`${path} is stale: npm run build`);
    process.exitCode = 1;
  }
}
