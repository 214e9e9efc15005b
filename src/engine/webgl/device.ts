import { type MathBackendWebGL, setWebGLContext } from "@tensorflow/tfjs-backend-webgl/dist/base";
import { _fusedMatMulConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul";
import { backend, env, registerKernel, setBackend } from "@tensorflow/tfjs-core/dist/base";

/** An open WebGL 2 device with float32 render targets, and the number of programs it has run. */
export interface Device {
  readonly backend: MathBackendWebGL;
  /** What the driver calls itself. */
  readonly renderer: string;
  programs(): number;
  /** Throws when the context has ever been lost: from then on readbacks are silently zero. */
  assertAlive(): void;
}

/**
 * Opens tfjs's WebGL backend on a canvas of its own. Throws when there is no WebGL 2, when it is software and `software`
 * does not allow that, or when it cannot render float32: half floats would hold wrong weights.
 */
export async function openDevice(software: boolean): Promise<Device> {
  const canvas = new OffscreenCanvas(1, 1);
  let lost = false;
  canvas.addEventListener("webglcontextlost", () => {
    lost = true;
  });
  const gl = canvas.getContext("webgl2", {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    preserveDrawingBuffer: false,
    failIfMajorPerformanceCaveat: !software,
  });
  if (!gl) throw new Error("no WebGL 2");
  setWebGLContext(2, gl as unknown as WebGLRenderingContext);
  if (!env().getBool("WEBGL_RENDER_FLOAT32_ENABLED")) throw new Error("no float32 render targets");
  registerKernel(_fusedMatMulConfig);
  if (!(await setBackend("webgl"))) throw new Error("WebGL did not start");
  const webgl = backend() as MathBackendWebGL;

  let programs = 0;
  const execute = webgl.gpgpu.executeProgram;
  webgl.gpgpu.executeProgram = () => {
    programs++;
    execute.call(webgl.gpgpu);
  };
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  return {
    backend: webgl,
    renderer: String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)),
    programs: () => programs,
    assertAlive() {
      if (lost || gl.isContextLost()) throw new Error("the WebGL context was lost");
    },
  };
}
