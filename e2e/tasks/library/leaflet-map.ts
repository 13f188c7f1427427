import { defineTask } from '../task';

const LEAFLET = ['leaflet/dist/leaflet.js', 'leaflet/dist/leaflet.css'] as const;
const MAP = `const map = L.map(document.querySelector('[data-map]'), { zoomAnimation: true, inertia: false, attributionControl: false }).setView([10, 10], 4);
  L.GridLayer.extend({ createTile({ x, y, z }) { const tile = document.createElement('div'); tile.style.outline = '1px solid #ccc'; tile.textContent = [z, x, y].join('/'); return tile; } });
  window.map = map;`;

export const leafletMap = defineTask({
  name: 'leaflet-map',
  covers:
    'Leaflet: zooms in by its button, drags the map, opens a marker among equal ones, presses its popup',
  render: (v) => ({
    libraries: LEAFLET,
    body: `<div class="${v.hashed('map')}" style="width:600px;height:400px"><div data-map style="height:100%"></div></div>`,
    script: `${MAP}
      for (const [name, lat, lng] of [['Inn', 12, 12], ['Mill', 8, 16], ['Barn', 18, 24]])
        L.marker([lat, lng]).addTo(map).bindPopup(() => { const box = document.createElement('div');
          box.innerHTML = name + ' <button>Book</button>'; box.lastChild.onclick = () => name === 'Barn' && map.getZoom() === 5 ? window.isBooked = true : fail(name); return box; });`,
    decoy: 'Book',
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.leaflet-control-zoom-in'));
    await hands.rest(600);
    await hands.dragBy(hands.find('[data-map]'), -180, 110, [0.6, 0.2]);
    await hands.rest(200);
    await hands.click(hands.find('.leaflet-marker-icon').nth(2));
    await hands.rest(400);
    await hands.click(hands.find('.leaflet-popup').getByRole('button', { name: 'Book' }));
  },
  done: 'window.isBooked',
});

export const leafletMarker = defineTask({
  name: 'leaflet-marker',
  covers: 'Leaflet: a marker dragged to a place, and a double click on the map that zooms about it',
  render: (v) => ({
    libraries: LEAFLET,
    body: `<div class="${v.hashed('map')}" style="width:500px;height:340px"><div data-map style="height:100%"></div></div>`,
    script: `${MAP}
      const pin = L.marker([10, 10], { draggable: true, autoPan: false }).addTo(map), start = map.latLngToContainerPoint([10, 10]);
      window.off = () => { const at = map.project(pin.getLatLng(), 4).subtract(map.project([10, 10], 4)); return Math.hypot(at.x - 120, at.y + 70); };`,
  }),
  perform: async (hands) => {
    await hands.dragBy(hands.find('.leaflet-marker-icon'), 120, -70);
    await hands.doubleClick(await hands.point(hands.find('[data-map]'), [0.3, 0.7]));
    await hands.rest(400);
  },
  done: 'window.off() < 5 && window.map.getZoom() === 5',
});
