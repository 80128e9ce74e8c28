/** The page behind a scanned code: completes the link to the app from the address, which the relay never sees. */

const { host, request } = document.getElementById("landing").dataset;
const digest = location.hash.slice(1);
if (/^[A-Za-z0-9_-]{22}$/.test(digest)) {
  const open = document.getElementById("open");
  open.href = `countersign://${host}/r/${request}?h=${digest}`;
  open.hidden = false;
  document.getElementById("incomplete").textContent =
    "Nothing opens? Then Countersign is not on this device: scan the code with the computer that has your security key.";
}
