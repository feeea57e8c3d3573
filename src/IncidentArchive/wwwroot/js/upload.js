// A file goes up in pieces, so that one sees how far it is, and so that one that breaks off is gone on with. Without a
// script the form brings the file whole.

const pieceSize = 1024 * 1024;
const tries = 5;
const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// The same file, chosen again after a break, goes on under the same name.
const nameOf = file => {
  const known = `upload:${file.name}:${file.size}:${file.lastModified}`;
  let id = localStorage.getItem(known);
  if (!id) localStorage.setItem(known, id = crypto.randomUUID());
  return { id, forget: () => localStorage.removeItem(known) };
};

const send = async (file, id, token, tell) => {
  const address = `/admin/uploads/${id}`;
  let { offset } = await (await fetch(address)).json();
  if (offset > file.size) throw new Error("Another file was begun under this name. Choose the file again.");
  for (let failures = 0; offset < file.size;) {
    tell(offset / file.size);
    const piece = file.slice(offset, offset + pieceSize);
    const answer = await fetch(`${address}?offset=${offset}`, {
      method: "POST", body: piece, headers: { "Content-Type": "application/octet-stream", RequestVerificationToken: token },
    }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (told?.error) throw new Error(told.error);
    if (told?.offset !== undefined) { offset = told.offset; failures = 0; continue; }
    if (++failures === tries) throw new Error("The connection broke off. Save again to go on from where it was.");
    await wait(500 * 2 ** failures);
    offset = (await (await fetch(address).catch(() => null))?.json().catch(() => null))?.offset ?? offset;
  }
  tell(1);
};

const form = document.querySelector("form[data-upload]");
const field = form?.querySelector("input[type=file]");
if (field) {
  const words = form.querySelector(".upload-progress");
  const bar = form.querySelector(".upload-bar");
  const say = text => { words.hidden = false; words.textContent = text; };
  // The form has not gone after all: what is typed in it is kept on.
  const stay = text => { say(text); form.dispatchEvent(new Event("unsent")); };
  form.addEventListener("submit", async event => {
    const [file] = field.files;
    if (!file) return;
    event.preventDefault();
    if (file.size > Number(form.dataset.most)) return stay(`The file has ${file.size.toLocaleString("en-GB")} bytes; ${Number(form.dataset.most).toLocaleString("en-GB")} is the most.`);
    if (file.size === 0) return stay("The file is empty. Choose the file again.");
    const upload = nameOf(file);
    bar.hidden = false;
    try {
      await send(file, upload.id, form.querySelector("[name=__RequestVerificationToken]").value, part => {
        bar.value = part;
        say(part === 1 ? "Uploaded. The archive is looking at the file." : `Uploading: ${Math.floor(part * 100)} per cent.`);
      });
      upload.forget();
      for (const [name, value] of [["upload", upload.id], ["fileName", file.name]]) {
        const hidden = document.createElement("input");
        Object.assign(hidden, { type: "hidden", name, value });
        form.append(hidden);
      }
      field.disabled = true;
      HTMLFormElement.prototype.submit.call(form);
    } catch (failed) {
      stay(failed.message);
    }
  });
}
