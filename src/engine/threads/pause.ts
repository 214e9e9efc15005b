/** Lets waiting messages, a cancel among them, be handled; timers would wait at least four milliseconds. */
export const pause = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
