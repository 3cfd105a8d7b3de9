/**
 * Makes the scripts that the explorer's page carries out of its modules.
 *
 * node packaging/bundle.js [--check]   with --check it writes nothing, and fails where one is stale
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { notice, packagesOf, record } from "./vendored.js";

const FOLDER = fileURLToPath(new URL("../src/mmkg/views/static/", import.meta.url));
const RECORD = "VENDORED.md";
/** @type {import("esbuild").BuildOptions} */
const COMMON = { bundle: true, minify: true, write: false, metafile: true, format: "iife", target: "es2022", charset: "utf8", legalComments: "none" };

const check = process.argv.includes("--check");
put("explorer.js", (await bundled("js/main.js")).text);
const map = await bundled("js/map.js", { globalName: "MmkgMap" });
const packages = packagesOf(map.inputs);
const script = notice(packages) + map.text;
put("map.js", script);
put(RECORD, record("map.js", script, packages));

/** @param {string} entry @param {import("esbuild").BuildOptions} [options] */
async function bundled(entry, options = {}) {
  const made = await build({ ...COMMON, ...options, entryPoints: [FOLDER + entry] });
  return { text: made.outputFiles?.[0]?.text ?? "", inputs: Object.keys(made.metafile?.inputs ?? {}) };
}

/** Writes a file of the bundle, or says that it is stale. @param {string} name @param {string} text */
function put(name, text) {
  const path = `${FOLDER}bundle/${name}`;
  if (!check) {
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    console.error(`${path} is stale: npm run build`);
    process.exitCode = 1;
  }
}
