// Keeps the chosen view in the address of the page, and opens what a mark leads to in a card beside it.
// Without this script the view can be chosen all the same, and a mark is a link.
"use strict";

const inputs = [...document.querySelectorAll("#page-view input")];
const asked = new URLSearchParams(location.search);
for (const input of inputs) {
  const value = asked.get(input.name);
  if (input.type === "radio" ? input.value === value : value !== null) input.checked = input.type === "radio" || value === "1";
}

// The pages of the witnesses are opened in the same view.
const carry = () => {
  for (const link of document.querySelectorAll(".readings a")) link.setAttribute("href", link.getAttribute("href").split("?")[0] + location.search);
};
carry();

document.getElementById("page-view")?.addEventListener("change", () => {
  const kept = new URLSearchParams();
  for (const input of inputs)
    if (input.type === "radio" ? input.checked && !input.defaultChecked : input.checked !== input.defaultChecked)
      kept.set(input.name, input.type === "radio" ? input.value : Number(input.checked));
  const query = kept.toString();
  history.replaceState(null, "", location.pathname + (query && "?" + query) + location.hash);
  carry();
});

const card = document.createElement("div");
card.className = "card";
card.tabIndex = -1;
card.hidden = true;
card.setAttribute("role", "note");
document.body.append(card);
let opener = null, left = null, pinned = false, timer = 0;

function open(mark, pin) {
  const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  if (!entry) return;
  clearTimeout(timer);
  if (opener !== mark) {
    close();
    card.replaceChildren(...[...entry.cloneNode(true).childNodes].filter(node => !node.classList?.contains("back")));
    const there = document.createElement("a");
    there.href = mark.hash;
    there.className = "back";
    there.textContent = "↓";
    there.title = mark.getAttribute("aria-label") || "";
    there.setAttribute("aria-label", "↓ " + there.title);
    card.append(there);
    for (const inner of card.querySelectorAll("[id]")) inner.removeAttribute("id");
    card.hidden = false;
    opener = mark;
    mark.setAttribute("aria-expanded", "true");
    const at = mark.getBoundingClientRect(), size = card.getBoundingClientRect();
    card.style.left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8)) + "px";
    card.style.top = (at.bottom + size.height + 8 < innerHeight ? at.bottom + 4 : Math.max(8, at.top - size.height - 4)) + "px";
  }
  pinned = pin;
  if (pin) card.focus({ preventScroll: true });
}

function close() {
  opener?.removeAttribute("aria-expanded");
  opener = null;
  pinned = false;
  card.hidden = true;
}

const later = () => { if (!pinned) timer = setTimeout(close, 250); };
for (const mark of document.querySelectorAll("a.opens")) {
  mark.addEventListener("pointerenter", event => { if (event.pointerType === "mouse" && !pinned) open(mark, false); });
  mark.addEventListener("pointerleave", later);
  mark.addEventListener("focus", () => { if (mark !== left && mark !== opener && mark.matches(":focus-visible")) open(mark, false); });
  mark.addEventListener("blur", later);
  mark.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(mark, true);
  });
}
card.addEventListener("pointerenter", () => clearTimeout(timer));
card.addEventListener("pointerleave", later);
card.addEventListener("click", event => { if (event.target.closest("a")) close(); });
addEventListener("keydown", event => {
  if (event.key !== "Escape" || !opener) return;
  const mark = opener;
  // Focus that comes back must not open it again.
  left = mark;
  if (pinned) mark.focus();
  close();
  left = null;
});
addEventListener("pointerdown", event => { if (opener && !card.contains(event.target) && event.target !== opener) close(); });
addEventListener("scroll", () => { if (!pinned) close(); }, { passive: true });
addEventListener("hashchange", reveal);
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest("details:not([open])");
  if (folded) { folded.open = true; target.scrollIntoView(); }
}
reveal();
