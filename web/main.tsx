import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { routes } from "./app.tsx";
import { createQueryClient } from "./state/query-client.ts";
import { startTheme } from "./state/theme.ts";
import "./style/main.css";

startTheme();

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no element #app");

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={createBrowserRouter([...routes])} />
    </QueryClientProvider>
  </StrictMode>,
);
