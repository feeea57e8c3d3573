// Passkeys (WebAuthn): asks the server what to sign, lets the device sign it, and sends the form with the result.

const problemOf = form => form.querySelector("[data-passkey-problem]");

function tell(form, words) {
  const problem = problemOf(form);
  problem.textContent = words;
  problem.hidden = words === "";
}

// Browsers tie a passkey to a host's name; a bare address has none.
const hasName = () => !/^[\d.]+$|^\[/.test(location.hostname);

async function optionsFor(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
  if (answer.status === 429) throw new Error("Too many tries for the moment. Wait ten minutes before you try again.");
  const said = await answer.json().catch(() => null);
  if (!answer.ok || !said) throw new Error(said?.error ?? "The server did not answer as expected. Load the page again, and try once more.");
  return said;
}

async function credentialFor(form) {
  const options = await optionsFor(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function wordsFor(error) {
  switch (error.name) {
    case "NotAllowedError": return "Nothing was confirmed on the device, or the time ran out. Try once more.";
    case "InvalidStateError": return "This device already has a passkey for this account.";
    case "SecurityError": return "The browser refuses passkeys at this address. They need https, or localhost, and a host name.";
    default: return error.message;
  }
}

// Where passkeys cannot work, the way in by one is not shown; whoever wants to add one is told why not.
function whyNot() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return "This browser knows no passkeys at this address. They need https, or localhost.";
  if (!hasName()) return "Passkeys need a host name, and this page was opened by a bare address. On your own machine, open it as localhost.";
  return "";
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("[data-passkey-button]");
  const obstacle = whyNot();
  if (obstacle !== "") {
    tell(form, obstacle);
    continue;
  }
  form.hidden = button.disabled = false;
  form.addEventListener("submit", async event => {
    if (event.submitter?.hasAttribute("data-passkey-leave")) return;
    event.preventDefault();
    tell(form, "");
    button.disabled = true;
    try {
      form.querySelector("input[name='Input.Credential'], input[name='credential']").value = JSON.stringify(await credentialFor(form));
      form.submit();
    } catch (error) {
      tell(form, wordsFor(error));
      button.disabled = false;
    }
  });
}
