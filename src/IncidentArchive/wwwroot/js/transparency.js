// What a reader's browser needs to check the change log by itself: the hashes and proofs of RFC 9162, and the notes of
// C2SP signed-note and tlog-checkpoint. Sizes are far below 2^53, so plain numbers serve.

const text = new TextEncoder();
const ed25519 = 0x01;

export const utf8 = words => text.encode(words);
export const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
export const fromHex = digits => Uint8Array.from(digits.match(/../g) ?? [], pair => parseInt(pair, 16));
export const fromBase64 = letters => Uint8Array.from(atob(letters), c => c.charCodeAt(0));
export const isSame = (a, b) => hex(a) === hex(b);

export async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) { whole.set(part, place); place += part.length; }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

export const leafHash = data => sha256(Uint8Array.of(0), data);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
const half = n => Math.floor(n / 2);
const isOdd = n => n % 2 === 1;

// RFC 9162 section 2.1.3.2.
export async function rootByInclusion(hash, index, size, proof) {
  if (index >= size) return null;
  let [fn, sn, r] = [index, size - 1, hash];
  for (const p of proof) {
    if (sn === 0) return null;
    if (isOdd(fn) || fn === sn) {
      r = await nodeHash(p, r);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      r = await nodeHash(r, p);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? r : null;
}

// RFC 9162 section 2.1.4.2.
export async function isConsistent(first, firstRoot, second, secondRoot, proof) {
  if (first > second) return false;
  if (first === second) return proof.length === 0 && isSame(firstRoot, secondRoot);
  if (first === 0) return proof.length === 0 && isSame(firstRoot, await sha256());
  const path = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : proof;
  if (path.length === 0) return false;
  let [fn, sn] = [first - 1, second - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [fr, sr] = [path[0], path[0]];
  for (const c of path.slice(1)) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [fr, sr] = [await nodeHash(c, fr), await nodeHash(c, sr)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      sr = await nodeHash(sr, c);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && isSame(fr, firstRoot) && isSame(sr, secondRoot);
}

// A verifier key: name+hexid+base64, the id being the beginning of a hash over the others.
export async function readKey(line) {
  const [, name, id, base64] = line.trim().match(/^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/) ?? [];
  if (!name) throw new Error("The key is not written as name+id+base64.");
  const [kind, ...key] = fromBase64(base64);
  const hash = await sha256(utf8(`${name}\n`), Uint8Array.of(kind), Uint8Array.from(key));
  if (kind !== ed25519 || key.length !== 32 || hex(hash.slice(0, 4)) !== id) throw new Error("The key is damaged, or of a kind this page does not know.");
  return { name, id, bytes: Uint8Array.from(key) };
}

// What was copied may have lost its last line end, or gained white space around it.
export function readCheckpoint(pasted) {
  const note = `${pasted.replaceAll("\r\n", "\n").trim()}\n`;
  const end = note.lastIndexOf("\n\n");
  const [origin, size, root] = note.split("\n");
  if (end < 0 || !/^(0|[1-9][0-9]{0,14})$/.test(size ?? "") || !/^[A-Za-z0-9+/]{43}=$/.test(root ?? ""))
    throw new Error("This is not a whole checkpoint. It has the log’s name, a number, a hash, an empty line, and a line that begins with a dash.");
  const signatures = note.slice(end + 2, -1).split("\n").map(line => line.match(/^— (\S+) (\S+)$/) ?? []);
  return { origin, size: Number(size), root: fromBase64(root), text: note.slice(0, end + 1), signatures };
}

// True or false; null where this browser cannot tell.
export async function isSigned(checkpoint, key) {
  const theirs = checkpoint.signatures.filter(([, name]) => name === key.name).map(([,, base64]) => fromBase64(base64)).filter(bytes => hex(bytes.slice(0, 4)) === key.id);
  if (checkpoint.origin !== key.name || theirs.length === 0) return false;
  const known = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]).catch(() => null);
  if (!known) return null;
  for (const signature of theirs)
    if (!await crypto.subtle.verify({ name: "Ed25519" }, known, signature.slice(4), utf8(checkpoint.text))) return false;
  return true;
}
