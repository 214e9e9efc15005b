import { compute } from "./compute";
import { type Port, serve } from "./serve";

serve(globalThis as unknown as Port, compute);
