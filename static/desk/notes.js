// Puts each margin note in line with the words it speaks of, and lights both up together.
(() => {
  "use strict";
  const sheet = document.querySelector("[data-sheet]");
  if (!sheet) return;
  const GAP = 12;
  const wide = matchMedia("(min-width: 1081px)");
  const printing = matchMedia("print");
  const notes = [...sheet.querySelectorAll(".notes .note")];
  const marksOf = (id) => sheet.querySelectorAll(`[data-flags~="${CSS.escape(id)}"]`);

  function place() {
    sheet.classList.remove("aligned");
    sheet.style.minHeight = "";
    notes.forEach((note) => { note.style.top = note.style.left = note.style.width = ""; });
    if (!wide.matches || printing.matches || !notes.length) return;
    const origin = sheet.getBoundingClientRect();
    const column = notes[0].parentElement.getBoundingClientRect();
    sheet.classList.add("aligned");
    const tops = notes.map((note) => {
      const mark = marksOf(note.dataset.note)[0] || note.parentElement.previousElementSibling;
      return mark.getBoundingClientRect().top - origin.top;
    });
    notes.forEach((note) => {
      note.style.left = `${column.left - origin.left}px`;
      note.style.width = `${column.width}px`;
    });
    const heights = notes.map((note) => note.offsetHeight);
    let free = 0;
    notes.forEach((note, index) => {
      const top = Math.max(tops[index], free);
      note.style.top = `${top}px`;
      free = top + heights[index] + GAP;
    });
    sheet.style.minHeight = `${free}px`;
  }

  function light(ids, isOn) {
    for (const id of ids) {
      document.getElementById(`flag-${id}`)?.classList.toggle("lit", isOn);
      marksOf(id).forEach((mark) => mark.classList.toggle("lit", isOn));
    }
  }

  for (const name of ["mouseover", "mouseout", "focusin", "focusout"]) {
    sheet.addEventListener(name, (event) => {
      const isOn = name === "mouseover" || name === "focusin";
      const mark = event.target.closest("[data-flags]");
      const note = event.target.closest("[data-note]");
      if (mark) light(mark.dataset.flags.trim().split(" "), isOn);
      if (note) light([note.dataset.note], isOn);
    });
  }

  let width = 0;
  new ResizeObserver(() => {
    if (sheet.offsetWidth === width) return;
    width = sheet.offsetWidth;
    place();
  }).observe(sheet);
  wide.addEventListener("change", place);
  addEventListener("beforeprint", place);
  printing.addEventListener("change", place);
  document.fonts.ready.then(place);
})();
