"use strict";
const claims = Array.from(document.querySelectorAll(".claim"));
const columns = ["id", "category", "entity", "answer", "answer_text", "evidence", "document_id",
  "url", "rule"];
// Another sample has other evidence, and must not take over this one's judgments.
const key = "monofact-" + claims.length + "-" + hash(claims.map(c => c.dataset.entity
  + c.dataset.evidence).join("\n"));

function hash(text) {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0;
  return h;
}

function judgment(claim) {
  const ticked = claim.querySelector("input:checked");
  return ticked ? ticked.value : "";
}

function keep() {
  try {
    localStorage.setItem(key, JSON.stringify(claims.map(judgment)));
  } catch (e) {
    // Private windows keep nothing; saving still works.
  }
  const done = claims.filter(c => judgment(c) !== "").length;
  document.getElementById("state").textContent = done + " of " + claims.length + " judged";
}

function tick(claim, value) {
  const box = Array.from(claim.querySelectorAll("input")).find(b => b.value === value);
  if (box) box.checked = true;
}

function cell(text) {
  const guarded = /^[=+\-@\t\r']/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(guarded) ? '"' + guarded.replace(/"/g, '""') + '"' : guarded;
}

function csv() {
  const lines = [columns.concat(["judgment", "note"]).join(",")];
  for (const claim of claims) {
    const cells = columns.map(c => cell(claim.dataset[c] || ""));
    lines.push(cells.concat([judgment(claim), cell(claim.dataset.note || "")]).join(","));
  }
  return lines.join("\r\n") + "\r\n";
}

document.getElementById("save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv()], {type: "text/csv"}));
  link.download = "sheet.csv";
  link.click();
});

document.addEventListener("change", keep);
document.addEventListener("keydown", event => {
  const at = claims.indexOf(event.target.closest(".claim"));
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const value = {y: "yes", n: "no", u: "unsure"}[event.key];
  if (value) tick(claims[at], value);
  const step = value || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (!step) return;
  event.preventDefault();
  keep();
  (claims[at + step] || claims[at]).focus();
});

try {
  const kept = JSON.parse(localStorage.getItem(key) || "[]");
  claims.forEach((claim, i) => kept[i] && tick(claim, kept[i]));
} catch (e) {
  // Nothing was kept.
}
keep();
if (claims.length) claims[0].focus();
