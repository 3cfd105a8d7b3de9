/** What of others a bundle has in it: what their licences ask to be kept, and a record of it. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

const LICENCES = ["LICENSE", "LICENSE.txt", "LICENSE.md", "License"];

/**
 * The packages that the inputs of a bundle belong to, by name.
 * @param {string[]} inputs paths, as esbuild's metafile has them
 */
export function packagesOf(inputs) {
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]));
  folders.delete(undefined);
  return [...folders].map((folder) => packageIn(folder, inputs)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} folder @param {string[]} inputs */
function packageIn(folder, inputs) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = LICENCES.find((one) => existsSync(`${folder}/${one}`));
  if (!file || license !== "MIT") throw new Error(`${name}: look at its licence (${license}) before it is bundled.`);
  const used = inputs.filter((path) => path.startsWith(`${folder}/`)).sort();
  return {
    name, version, license,
    text: readFileSync(`${folder}/${file}`, "utf8").trim(),
    sum: sha256(...used.map((path) => readFileSync(path))),
  };
}

/** The comment at the head of a script that has packages in it. @param {ReturnType<packagesOf>} packages */
export function notice(packages) {
  return `/*\n${packages.map(({ name, version, text }) => `${name} ${version}\n\n${text}`).join("\n\n---\n\n")}\n*/\n`;
}

/** The page that says what is in a script. @param {string} name @param {string} script @param {ReturnType<packagesOf>} packages */
export function record(name, script, packages) {
  const rows = packages.map((one) => `| ${one.name} | ${one.version} | ${one.license} | \`${one.sum}\` |`);
  const texts = packages.map((one) => `## ${one.name} ${one.version}\n\n\`\`\`\n${one.text}\n\`\`\``);
  return `# What of others is in this folder

\`${name}\` has the packages below in it, and stands in a page that was made with a map; \`explorer.js\`
has nothing of others in it. \`npm run build\` writes both scripts and this page, and
\`npm run bundled\` says whether they are what it would write.

\`${name}\`: sha256 \`${sha256(script)}\`

| package | version | licence | sha256 of its files that are used, in the order of their names |
| --- | --- | --- | --- |
${rows.join("\n")}

${texts.join("\n\n")}
`;
}

/** @param {...(string | Buffer)} parts */
function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
