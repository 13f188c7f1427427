import { defineTask } from '../task';

export const cropHandles = defineTask({
  name: 'crop-handles',
  covers: 'a frame with eight handles without names: one corner dragged, then the frame itself',
  render: (v) => ({
    body: `<h2>Crop</h2><div class="${v.hashed('image')}" style="position:relative;width:400px;height:300px;background:linear-gradient(#89c,#fc8)">
    <div style="position:absolute;border:2px solid #000;box-sizing:border-box">${'<i style="position:absolute;width:10px;height:10px;background:#fff;border:1px solid"></i>'.repeat(8)}</div></div>`,
    script: `const frame = document.querySelector('h2 + div > div'), handles = [...frame.children], at = [50, 50, 200, 150];
      const spots = [[0,0],[.5,0],[1,0],[1,.5],[1,1],[.5,1],[0,1],[0,.5]];
      const show = () => { const [x, y, w, h] = at; Object.assign(frame.style, { left: x + 'px', top: y + 'px', width: w + 'px', height: h + 'px' });
        handles.forEach((one, i) => { one.style.left = spots[i][0] * (w - 12) + 'px'; one.style.top = spots[i][1] * (h - 12) + 'px'; }); };
      let held;
      frame.onmousedown = (event) => { held = [handles.indexOf(event.target), event.clientX, event.clientY, ...at]; event.preventDefault(); };
      addEventListener('mousemove', ({ clientX, clientY }) => { if (!held) return; const [which, fx, fy, x, y, w, h] = held, dx = clientX - fx, dy = clientY - fy;
        if (which < 0) { at[0] = x + dx; at[1] = y + dy; }
        else { const [sx, sy] = spots[which]; if (sx === 0) { at[0] = x + dx; at[2] = w - dx; } if (sx === 1) at[2] = w + dx; if (sy === 0) { at[1] = y + dy; at[3] = h - dy; } if (sy === 1) at[3] = h + dy; }
        show(); });
      addEventListener('mouseup', () => { held = undefined; });
      window.off = () => Math.max(...[90, 70, 260, 180].map((wanted, index) => Math.abs(wanted - at[index])));
      show();`,
  }),
  perform: async (hands) => {
    const frame = hands.find('h2 + div > div');
    await hands.dragBy(frame.locator('i').nth(4), 60, 30);
    await hands.dragBy(frame, 40, 20);
  },
  done: 'window.off() <= 5',
});
