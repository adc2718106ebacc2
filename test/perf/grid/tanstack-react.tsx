import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { COLUMNS, makeRows, ROW_HEIGHT, type BenchGridRow } from './rows.js';

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, BenchGridRow>();
const columns = helper.columns(COLUMNS.map((key) => helper.accessor(key, { header: key })));
const position = (top: number): { transform: string; height: number } => ({
  transform: `translateY(${top}px)`,
  height: ROW_HEIGHT,
});

/** The plain set-up of the libraries' own examples: absolutely placed rows of one height. */
function Grid({ data }: { readonly data: BenchGridRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({ features, columns, data });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 5,
  });
  return (
    <div ref={scroller} className="grid plain" role="grid">
      <div className="head" role="row">
        {COLUMNS.map((key) => (
          <div key={key} className="cell" role="columnheader">
            {key}
          </div>
        ))}
      </div>
      <div className="body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            <div key={item.key} className="row" role="row" style={position(item.start)}>
              {row?.getAllCells().map((cell) => (
                <div key={cell.id} className="cell" role="gridcell">
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

window.mountGrid = (host, count) => {
  createRoot(host).render(<Grid data={makeRows(count)} />);
};
