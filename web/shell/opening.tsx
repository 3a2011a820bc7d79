import { Loading } from "../parts/loading.tsx";

/** While the first page's code is on its way. */
export const Opening = () => (
  <main className="wrap">
    <div className="page">
      <Loading />
    </div>
  </main>
);
