import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { COLUMNS, makeRows, ROW_HEIGHT } from './rows.js';

ModuleRegistry.registerModules([AllCommunityModule]);

window.mountGrid = (host, count) => {
  const element = document.createElement('div');
  element.classList.add('grid');
  host.append(element);
  createGrid(element, {
    rowData: makeRows(count),
    rowHeight: ROW_HEIGHT,
    columnDefs: COLUMNS.map((field) => ({ field, width: 150, sortable: true, filter: true })),
  });
};
