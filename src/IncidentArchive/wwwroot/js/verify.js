// Verifies a record in the reader's own browser, step by step, and says in words what each step found.

import { fromBase64, fromHex, hex, isConsistent, isSame, isSigned, leafHash, readCheckpoint, readKey, rootByInclusion, sha256, utf8 } from "./transparency.js";

const at = id => document.getElementById(id);
const api = "/api/v1/log";
const marks = { pass: "Holds", fail: "Fails", open: "Not checked" };
let found = [];

at("verifier").hidden = false;
at("verifier").addEventListener("submit", event => { event.preventDefault(); run(); });

function say(state, words) {
  found.push(state);
  const mark = Object.assign(document.createElement("b"), { textContent: marks[state] });
  const line = Object.assign(document.createElement("li"), { className: state });
  line.append(mark, ` ${words}`);
  at("checks").append(line);
  return state === "pass";
}

const check = (isSo, yes, no) => say(isSo ? "pass" : "fail", isSo ? yes : no);

async function get(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json, text/plain" }, cache: "no-store" });
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Error(problem.detail ?? `The archive answered ${answer.status} at ${address}.`);
}

// A record by its number, by its address, or by a link to it or to one of its revisions.
function asked() {
  const typed = at("subject").value.trim();
  const link = typed.match(/(merges\/(?:incidents|figures|sources)|incidents|corrections\/figures|figures|corrections)\/([^/?#\s]+)(?:\/history\/([0-9]+))?/);
  const revision = link?.[3] ?? typed.match(/[?&]record=([0-9]+)/)?.[1] ?? "";
  return { subject: link ? `${link[1]}/${link[2]}` : `incidents/${typed}`, number: at("number").value.trim() || revision };
}

async function run() {
  found = [];
  at("checks").replaceChildren();
  at("outcome").hidden = false;
  at("verdict").textContent = "Checking …";
  try {
    if (!globalThis.crypto?.subtle) throw new Error("This browser works out hashes only on pages that came over HTTPS, or from this machine itself. Open this page by its https address.");
    await verify();
  } catch (failure) {
    say("fail", failure.message);
  }
  at("verdict").textContent = verdict();
}

function verdict() {
  const hasKept = at("kept").value.trim() !== "";
  if (found.includes("fail")) return "Something does not hold. What it is stands below.";
  const still = found.includes("open") ? " What could not be checked stands below." : "";
  return hasKept
    ? `Everything that could be checked holds: the log was not rewritten since your checkpoint.${still}`
    : `The record agrees with the log as it is today. Keep the checkpoint, so that you can show later that nothing was rewritten.${still}`;
}

async function verify() {
  const key = await readKey(at("key").value.trim() || await (await get("/log/key")).text());
  const kept = at("kept").value.trim() ? readCheckpoint(at("kept").value) : null;
  const now = readCheckpoint(await (await get("/log/checkpoint")).text());
  await checkSignature(now, key, "The log’s checkpoint of today");
  if (kept) await checkSignature(kept, key, "The checkpoint you kept");
  const { subject, number } = asked();
  const revision = await (await get(`${api}/revision?${new URLSearchParams(number ? { subject, number } : { subject })}`)).json();
  await checkLeaf(revision, now, kept);
  if (kept) await checkConsistency(kept, now);
}

async function checkSignature(checkpoint, key, name) {
  const signed = await isSigned(checkpoint, key);
  if (signed === null) say("open", `${name} bears a signature that this browser cannot verify: it has no Ed25519. The other steps do not depend on it.`);
  else check(signed, `${name} covers ${checkpoint.size} publications and is signed with the key of “${key.name}”.`, `${name} is not signed with the key of “${key.name}”.`);
}

async function checkLeaf(revision, now, kept) {
  const what = `revision ${revision.number} of ${revision.subject}`;
  const { entries: [leaf] } = await (await get(`${api}/entries?from=${revision.leaf}&count=1`)).json();
  const data = fromBase64(leaf.data);
  const told = JSON.parse(new TextDecoder().decode(data));
  check(told.subject === revision.subject && told.revision === revision.number, `Leaf ${leaf.index} of the log is of ${what}, published at ${told.at}.`, `Leaf ${leaf.index} of the log is not of ${what}.`);
  await checkContent(revision, told);
  const hash = await leafHash(data);
  const { proof } = await (await get(`${api}/inclusion?leaf=${leaf.index}&size=${now.size}`)).json();
  const root = await rootByInclusion(hash, leaf.index, now.size, proof.map(fromHex));
  check(root && isSame(root, now.root), `With ${proof.length} hashes of its neighbours, the leaf’s hash ${hex(hash).slice(0, 12)}… gives the hash in the checkpoint of today: the leaf stands in the log.`, "The leaf’s hash does not lead to the hash in the checkpoint of today: the leaf does not stand in the log as it is given out.");
  if (kept && leaf.index >= kept.size) say("open", `The revision was published after the checkpoint you kept, which covers the first ${kept.size} publications only.`);
}

async function checkContent(revision, told) {
  if (revision.withheld) {
    say("open", { erased: "A part of the content was redacted and the original erased", redacted: "A part of the content was redacted", withdrawn: "The record was withdrawn" }[revision.withheld] + ", so the document is no longer given out. The leaf that commits to it stands.");
    return;
  }
  const salt = fromHex(revision.salt);
  const commitment = hex(await sha256(salt, fromBase64(revision.document)));
  check(commitment === told.commitment, `Salt and document together give the hash ${commitment.slice(0, 12)}…, to which the leaf commits: the document is the one that was published.`, "Salt and document do not give the hash to which the leaf commits: the document is not the one that was published.");
  if (!told.signature) return;
  // Canonical JSON: names in their order, no white space; JSON.stringify writes texts as RFC 8785 does.
  const signature = Object.fromEntries([["editor", revision.editor], ["override", revision.override], ["reason", revision.reason]].filter(([, value]) => value !== null && value !== undefined));
  const signed = hex(await sha256(salt, utf8(JSON.stringify(signature))));
  check(signed === told.signature, `It was signed by ${revision.editor}, with this reason: “${revision.reason}”.`, "The editor’s name or the reason is not the one to which the leaf commits.");
}

async function checkConsistency(kept, now) {
  if (!check(kept.size <= now.size, `The log has ${now.size} publications, and had ${kept.size} when you kept the checkpoint.`, `The log has ${now.size} publications, fewer than the ${kept.size} of your checkpoint: some were taken away.`)) return;
  const { proof } = await (await get(`${api}/consistency?from=${kept.size}&to=${now.size}`)).json();
  check(await isConsistent(kept.size, kept.root, now.size, now.root, proof.map(fromHex)), `The log of today begins with the ${kept.size} publications of your checkpoint: nothing that was published before it was rewritten.`, "The log of today does not begin with what your checkpoint covers: something that was published before it was rewritten.");
}
