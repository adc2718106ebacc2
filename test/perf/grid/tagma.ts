import { defineRecordGrid } from '@tagma/elements/record-grid';
import { COLUMNS, makeRows } from './rows.js';

defineRecordGrid();

window.mountGrid = (host, count) => {
  const grid = document.createElement('tagma-record-grid');
  grid.label = 'Customers';
  grid.columns = COLUMNS.map((key) => ({
    key,
    title: key,
    type: key === 'orders' || key === 'spent' ? 'number' : key === 'since' ? 'date' : 'text',
    width: 150,
  }));
  grid.rows = makeRows(count).map((row) => ({ ...row }));
  grid.classList.add('grid');
  host.append(grid);
};
