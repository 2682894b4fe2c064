"use strict";
(() => {
  const openAll = () => document.querySelectorAll("details.rule").forEach((rule) => { rule.open = true; });
  const openTarget = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details")) target.open = true;
  };
  window.addEventListener("beforeprint", openAll);
  window.addEventListener("hashchange", openTarget);
  openTarget();

  const table = document.getElementById("findings-table");
  if (!table) return;
  const body = table.tBodies[0];
  const words = (cell) => cell.textContent.trim();
  const rows = Array.from(body.rows, (row, place) => ({
    row,
    place,
    text: words(row).toLowerCase(),
    severity: words(row.cells[0].querySelector(".severity")),
    rule: words(row.cells[1]),
    partner: words(row.cells[4]),
    outcome: row.dataset.outcome,
  }));

  const field = (name) => document.getElementById("filter-" + name);
  const choices = ["severity", "rule", "partner", "outcome"];
  const compare = new Intl.Collator("en-GB", { numeric: true }).compare;
  for (const name of choices) {
    const values = [...new Set(rows.map((entry) => entry[name]))];
    if (name !== "severity") values.sort(compare);
    for (const value of values) field(name).append(new Option(value, value));
  }

  const number = new Intl.NumberFormat("en-GB");
  const filter = () => {
    const wanted = field("text").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of rows) {
      const fits = choices.every((name) => !field(name).value || field(name).value === entry[name])
        && wanted.every((word) => entry.text.includes(word));
      entry.row.hidden = !fits;
      if (fits) shown += 1;
    }
    field("status").textContent = number.format(shown) + " of the " + number.format(rows.length) + " in this page are shown.";
  };

  const key = (entry, column) => {
    const cell = entry.row.cells[column];
    return cell.dataset.key === undefined ? words(cell) : cell.dataset.key;
  };
  const sort = (heading, column) => {
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const sorted = rows.map((entry) => ({ entry, key: key(entry, column) }));
    sorted.sort((a, b) => (down ? -1 : 1) * compare(a.key, b.key) || a.entry.place - b.entry.place);
    body.append(...sorted.map((item) => item.entry.row));
  };
  const headings = Array.from(table.tHead.rows[0].cells, (heading, column) => {
    const text = words(heading);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", () => sort(heading, column));
    heading.replaceChildren(button);
    return { heading, text, button };
  });
  // Chromium repeats a heading on each sheet of paper only when it holds no button.
  window.addEventListener("beforeprint", () => headings.forEach((item) => item.heading.replaceChildren(item.text)));
  window.addEventListener("afterprint", () => headings.forEach((item) => item.heading.replaceChildren(item.button)));

  document.querySelector(".filters").hidden = false;
  choices.concat("text").forEach((name) => field(name).addEventListener("input", filter));
  field("clear").addEventListener("click", () => {
    choices.concat("text").forEach((name) => { field(name).value = ""; });
    filter();
  });
  filter();
})();
