import { once } from './moment';
import { labelText } from './text';

const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const HEADING = 'th, [role="columnheader"]';

/** The rows of a table that hold data: not its headings, not its sums at the foot, not those of a table within. */
export function dataRows(table: Element): Element[] {
  return [...table.querySelectorAll('tr, [role="row"]')].filter(
    (row) =>
      row.closest(TABLE) === table &&
      !row.closest('thead, tfoot') &&
      cellsOf(row).some((cell) => !cell.matches(HEADING)),
  );
}

export function hasColumns(table: Element, names: readonly string[]): boolean {
  const headings = headingCells(table).map(({ words }) => words);
  return names.every((name) => headings.includes(labelText(name)));
}

export function tablesIn(place: Document | ShadowRoot | Element): Element[] {
  return [...place.querySelectorAll(TABLE)];
}

/** The cells of a row below the headings of this name: one, when the heading stands there once. */
export function cellsUnder(row: Element, name: string): Element[] {
  const table = row.closest(TABLE);
  if (!table) return [];
  const wanted = labelText(name);
  return headingCells(table)
    .filter(({ words }) => words === wanted)
    .flatMap(({ start }) => {
      const cell = once(placed, row, () => placed(cellsOf(row))).find(
        (each) => each.start <= start && start < each.end,
      );
      return cell ? [cell.cell] : [];
    });
}

/** Whether a cell is a heading over a column, and so no label of the cell beside it. */
export function isColumnHeading(cell: Element): boolean {
  const row = cell.closest('tr, [role="row"]');
  return cell.matches(HEADING) && row !== null && cellsOf(row).every((each) => each.matches(HEADING));
}

interface Placed {
  cell: Element;
  start: number;
  end: number;
}

interface Heading extends Placed {
  words: string;
}

function headingCells(table: Element): readonly Heading[] {
  return once(headingCells, table, headingCellsNow);
}

function headingCellsNow(table: Element): Heading[] {
  const rows = [...table.querySelectorAll('tr, [role="row"]')].filter((row) => row.closest(TABLE) === table);
  const heading = rows.filter((row) => {
    const cells = cellsOf(row);
    return cells.length > 0 && cells.every((cell) => cell.matches(HEADING) || row.closest('thead'));
  });
  return heading.flatMap((row) =>
    placed(cellsOf(row)).map((each) => ({ ...each, words: labelText(each.cell.textContent ?? '') })),
  );
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) =>
    cell.matches('td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]'),
  );
}

function placed(cells: Element[]): Placed[] {
  let start = 0;
  return cells.map((cell) => {
    const span = Math.max(
      1,
      Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan') ?? 1) || 1,
    );
    const here = { cell, start, end: start + span };
    start += span;
    return here;
  });
}
