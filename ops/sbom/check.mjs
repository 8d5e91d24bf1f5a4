// Holds the bill of materials against what this house allows itself; says everything that is wrong, and what is in it.
import { readFileSync } from "node:fs";

// Licences under which a municipality may run, and pass on, what is in the jar. Another is a decision, to be written down in ADR 4 of platform.
const ALLOWED = new Set(["Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "CC0-1.0", "MPL-2.0", "EPL-2.0", "Bouncy Castle Licence"]);
const OURS = "nl.wijkkroniek";

const components = JSON.parse(readFileSync(process.argv[2], "utf8")).components;
const wrong = [];
const versions = new Map();
const licences = new Map();

for (const part of components) {
  const name = `${part.group}:${part.name}`;
  versions.set(name, [...(versions.get(name) ?? []), part.version]);
  if (part.group === OURS) continue;
  const named = (part.licenses ?? []).map((one) => one.expression ?? one.license.id ?? one.license.name);
  const used = named.find((one) => ALLOWED.has(one));
  licences.set(used, (licences.get(used) ?? 0) + 1);
  if (!used) wrong.push(`${name}:${part.version} is under ${named.join(" or ") || "no licence that is told"}, which is not among the allowed`);
  if (!(part.hashes ?? []).some((hash) => hash.alg === "SHA-256")) wrong.push(`${name}:${part.version} has no SHA-256`);
  if (/SNAPSHOT/.test(part.version)) wrong.push(`${name}:${part.version} is not a release`);
}
for (const [name, all] of versions) {
  if (all.length > 1) wrong.push(`${name} is there in ${all.length} versions: ${all.join(", ")}`);
}
if (components.length < 50) wrong.push(`only ${components.length} parts: this is not the bill of the whole jar`);

if (wrong.length > 0) {
  console.error(wrong.map((one) => `sbom: ${one}`).join("\n"));
  process.exit(1);
}
console.log(`sbom: ${components.length} parts, each a release with a checksum, once; ${[...licences].map(([name, count]) => `${count} ${name}`).join(", ")}`);
