import { type Port, serve } from "../threads/serve";
import { compute } from "./steps";

serve(globalThis as unknown as Port, compute);
