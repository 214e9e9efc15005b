import { compute } from "./search/compute";
import { type Port, serve } from "./threads/serve";

serve(globalThis as unknown as Port, compute);
