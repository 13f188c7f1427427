import { defineTask } from '../task';

export const VUE = ['vue/dist/vue.global.prod.js'] as const;

export const vueForm = defineTask({
  name: 'vue-form',
  covers: 'a Vue form: fields that appear by a choice with a transition, number and check lists, no ids',
  render: (v) => ({
    libraries: VUE,
    head: '<style>.fade-enter-active, .fade-leave-active { transition: opacity .3s } .fade-enter-from, .fade-leave-to { opacity: 0 }</style>',
    body: `<div data-app class="${v.hashed('app')}"></div>`,
    script: `Vue.createApp({
      data: () => ({ kind: '', name: '', seats: 1, extras: [] }),
      methods: { send() { window.sent = JSON.stringify(this.$data); if (window.sent !== '{"kind":"firm","name":"Acme","seats":3,"extras":["wifi","desk"]}') fail(window.sent); } },
      template: \`<form aria-label="Booking" @submit.prevent="send">
        <label><input type="radio" value="self" v-model="kind"> For me</label> <label><input type="radio" value="firm" v-model="kind"> For a company</label>
        <Transition name="fade"><p v-if="kind === 'firm'"><label>Company <input v-model.trim="name"></label></p></Transition>
        <p>Seats <button type="button" @click="seats--">−</button> <b>{{ seats }}</b> <button type="button" @click="seats++">+</button></p>
        <p>Extras <label v-for="extra in ['wifi', 'lunch', 'desk']"><input type="checkbox" :value="extra" v-model="extras"> {{ extra }}</label></p>
        <button>Book</button></form>\`,
    }).mount('[data-app]');`,
    decoy: 'Book',
  }),
  perform: async (hands) => {
    await hands.click(hands.page.getByLabel('For a company'));
    await hands.rest(350);
    await hands.enter(hands.page.getByLabel('Company', { exact: true }), 'Acme ');
    const button = (name: string) => hands.find('form').getByRole('button', { name });
    await hands.click(button('+'));
    await hands.click(button('+'));
    await hands.click(hands.page.getByLabel('wifi'));
    await hands.click(hands.page.getByLabel('desk'));
    await hands.click(button('Book'));
  },
  done: 'window.sent',
});
