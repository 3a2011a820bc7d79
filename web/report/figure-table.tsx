/** The heads of a table's columns: those of texts, then those of figures. */
export const ColumnHeads = ({
  texts,
  figures,
}: {
  readonly texts: readonly string[];
  readonly figures: readonly string[];
}) => (
  <thead role="rowgroup">
    <tr role="row">
      {texts.map((name) => (
        <th role="columnheader" scope="col" key={name}>
          {name}
        </th>
      ))}
      {figures.map((name) => (
        <th role="columnheader" scope="col" className="r" key={name}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

/** A figure, with the head of its column for cards. */
export const Figure = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <td role="cell" className="r" data-label={label}>
    <span>{text}</span>
  </td>
);
