/* Runs the script of a worker in a hidden frame: from a file, browsers start no worker. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.scope = this.load(address);
    }

    async load(address) {
      const frame = document.createElement("iframe");
      frame.hidden = true;
      await new Promise((loaded) => {
        frame.onload = loaded;
        document.body.append(frame);
      });
      const scope = frame.contentWindow;
      scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      const script = frame.contentDocument.createElement("script");
      await new Promise((loaded) => {
        script.onload = loaded;
        script.src = address;
        frame.contentDocument.head.append(script);
      });
      return scope;
    }

    async postMessage(data) {
      (await this.scope).dispatchEvent(new MessageEvent("message", { data }));
    }
  };
}
