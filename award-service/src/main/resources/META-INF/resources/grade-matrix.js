// Arrow keys and Enter move through the matrix of grades; the page works without it.
(() => {
  const matrix = document.getElementById('matrix');
  if (!matrix) return;
  const field = (row, column) => matrix.tBodies[0].rows[row]?.cells[column]?.querySelector('input');
  const go = (from, rows, columns) => {
    const cell = from.closest('td');
    let row = cell.parentElement.sectionRowIndex;
    let column = cell.cellIndex;
    do {
      row += rows;
      column += columns;
    } while (matrix.tBodies[0].rows[row]?.cells[column] && !field(row, column));
    const next = field(row, column);
    if (next) {
      next.focus();
      next.select();
    }
  };
  matrix.addEventListener('keydown', event => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    const caretInside = event.key === 'ArrowLeft' ? input.selectionEnd > 0 && input.selectionStart !== 0
      : event.key === 'ArrowRight' && input.selectionEnd < input.value.length;
    if (step && !caretInside) {
      event.preventDefault();
      go(input, ...step);
    }
  });
  matrix.addEventListener('focusin', event => {
    if (event.target instanceof HTMLInputElement) event.target.select();
  });
  matrix.addEventListener('input', event => {
    event.target.value = event.target.value.toUpperCase();
    event.target.closest('td').classList.add('changed');
  });
})();
