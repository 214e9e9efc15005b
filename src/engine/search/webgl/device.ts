import { MathBackendWebGL, setWebGLContext } from "@tensorflow/tfjs-backend-webgl/dist/base";
import { _fusedMatMulConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul";
import {
  backend,
  env,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
} from "@tensorflow/tfjs-core/dist/base";

registerKernel(_fusedMatMulConfig);

/** An open WebGL 2 device with float32 render targets, and the number of programs it has run. */
export interface Device {
  /** Whether there is no GPU behind it. */
  readonly emulated: boolean;
  /** Whether it shifts integers lane by lane. */
  readonly slowShifts: boolean;
  readonly backend: MathBackendWebGL;
  programs(): number;
  /**
   * Waits until the device has drawn all that was asked of it. Throws when the context has ever been lost: from then on
   * readbacks are silently zero.
   */
  settle(): Promise<void>;
  /** Throws when anything asked of the device so far has failed; waits for the queue, so ask once. */
  confirm(): void;
  /** Frees all that the device holds. Another one may then be opened. */
  close(): void;
}

/** Renderers without a GPU, which are slower at this than core. */
const EMULATED = /swiftshader|llvmpipe|software|basic render/i;

export const EMULATED_ONLY = "WebGL is only emulated here";

/**
 * Opens tfjs's WebGL backend on a canvas of its own. Throws when there is no WebGL 2, when it is software and `software`
 * does not allow that, or when it cannot render float32: half floats would hold wrong weights.
 */
export async function openDevice(software: boolean): Promise<Device> {
  if (typeof OffscreenCanvas === "undefined") throw new Error("no WebGL in workers");
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
  });
  if (!gl) throw new Error("no WebGL 2");
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  // Asking for a context without performance caveats is no test: some browsers give an emulated one.
  const emulated = EMULATED.test(renderer);
  if (!software && emulated) throw new Error(EMULATED_ONLY);
  const isLost = () => lost || gl.isContextLost();
  // A lost context fails every test of what it can do.
  if (isLost()) throw new Error("the WebGL context was lost");
  setWebGLContext(2, gl as unknown as WebGLRenderingContext);
  if (!env().getBool("WEBGL_RENDER_FLOAT32_ENABLED")) throw new Error("no float32 render targets");
  if (!(await setBackend("webgl"))) throw new Error("WebGL did not start");
  const webgl = backend() as MathBackendWebGL;

  let programs = 0;
  const execute = webgl.gpgpu.executeProgram;
  webgl.gpgpu.executeProgram = () => {
    programs++;
    execute.call(webgl.gpgpu);
  };
  return {
    emulated,
    slowShifts: /swiftshader/i.test(renderer),
    backend: webgl,
    programs: () => programs,
    async settle() {
      const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      do await new Promise((resume) => setTimeout(resume, 1));
      while (fence && !isLost() && gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED);
      if (isLost()) throw new Error("the WebGL context was lost");
      gl.deleteSync(fence);
    },
    confirm() {
      const error = gl.getError();
      if (isLost()) throw new Error("the WebGL context was lost");
      if (error !== gl.NO_ERROR) throw new Error(`WebGL failed with error ${error}`);
    },
    close() {
      removeBackend("webgl");
      registerBackend("webgl", () => new MathBackendWebGL());
      gl.getExtension("WEBGL_lose_context")?.loseContext();
    },
  };
}
