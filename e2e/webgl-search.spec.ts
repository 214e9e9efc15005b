import { defineSearches } from "./pages/searches.ts";

defineSearches();
