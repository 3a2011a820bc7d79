import type { ReportAnswer } from "#core/report.ts";

/** The entries of a repeat group as a table; cards where the page is narrow. */
export const RowTable = ({
  caption,
  table,
}: {
  readonly caption: string;
  readonly table: NonNullable<ReportAnswer["table"]>;
}) => (
  <table role="table" className="table table--cards table--plain">
    <caption className="kern-sr-only">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {table.header.map((name) => (
          <th role="columnheader" scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {table.rows.map((row, index) => (
        <tr role="row" key={index}>
          {row.map((cell, column) => (
            <td role="cell" key={column} data-label={table.header[column]}>
              <span className="pre-line">{cell}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
