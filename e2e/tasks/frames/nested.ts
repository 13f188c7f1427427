import { defineTask } from '../task';

export const nestedFrames = defineTask({
  name: 'frame-nested',
  covers: 'a frame of another site inside a frame of this one, with a slider dragged in the innermost',
  render: (v) => ({
    body: `<h1>Dashboard</h1><iframe src="${v.frame('outer')}" width="460" height="240"></iframe>`,
    script: `addEventListener('message', ({ data }) => { window.level = data; });`,
    frames: {
      outer: `<!doctype html><p>Widget</p><iframe src="${v.foreignFrame('inner')}" width="420" height="140" style="margin-left:10px"></iframe>`,
      inner: `<!doctype html><p>Level</p><input type="range" max="10" value="2" style="width:300px" aria-label="Level"><button>Set</button>
      <script>document.querySelector('button').onclick = () => top.postMessage(document.querySelector('input').value, '*');</script>`,
    },
    decoy: 'Set',
  }),
  perform: async (hands) => {
    const frame = hands.page.frameLocator('iframe').frameLocator('iframe');
    const slider = frame.getByRole('slider');
    await hands.drag(slider, slider, { from: [0.22, 0.5], to: [0.78, 0.5] });
    await hands.click(frame.getByRole('button'));
  },
  done: `window.level === '8'`,
});
