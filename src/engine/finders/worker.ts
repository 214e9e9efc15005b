import { type Port, serve } from "../threads/serve";
import { createSteps } from "./steps";

serve(globalThis as unknown as Port, createSteps());
