import { defineTask } from '../task';
import { VUE } from './vue-form';

export const vueTodo = defineTask({
  name: 'vue-todo',
  covers:
    'a Vue list of tasks: adds by Enter, edits by a double click, filters, removes by a button seen on hover',
  render: (v) => ({
    libraries: VUE,
    head: '<style>li button { visibility: hidden } li:hover button { visibility: visible }</style>',
    body: `<div data-app class="${v.hashed('app')}"></div>`,
    script: `Vue.createApp({
      data: () => ({ text: '', only: 'All', editing: -1, next: 2, todos: [{ id: 0, title: 'Milk', done: false }, { id: 1, title: 'Bread', done: false }] }),
      computed: { shown() { return this.todos.filter(({ done }) => this.only === 'All' || done === (this.only === 'Done')); } },
      methods: {
        add() { this.todos.push({ id: this.next++, title: this.text, done: false }); this.text = ''; },
        edit(todo) { this.editing = todo.id; this.$nextTick(() => this.$el.parentElement.querySelector('.edit').focus()); },
      },
      updated() { window.todos = this.todos.map(({ title, done }) => title + (done ? '+' : '-')).join(); },
      template: \`<h1>Todo</h1><input placeholder="What?" v-model="text" @keyup.enter="add"><ul><li v-for="todo in shown" :key="todo.id">
        <input type="checkbox" v-model="todo.done"> <input v-if="editing === todo.id" class="edit" v-model="todo.title" @keyup.enter="editing = -1">
        <span v-else @dblclick="edit(todo)">{{ todo.title }}</span> <button @click="todos.splice(todos.indexOf(todo), 1)">×</button></li></ul>
        <button v-for="name in ['All', 'Open', 'Done']" @click="only = name">{{ name }}</button>\`,
    }).mount('[data-app]');`,
  }),
  perform: async (hands) => {
    const item = (title: string) => hands.find('li', title);
    await hands.enter(hands.page.getByPlaceholder('What?'), 'Tea');
    await hands.press('Enter');
    await hands.click(item('Milk').getByRole('checkbox'));
    await hands.click(hands.page.getByRole('button', { name: 'Open' }));
    await hands.doubleClick(hands.text('Bread'));
    await hands.press('End');
    await hands.type(' rolls');
    await hands.press('Enter');
    await hands.hover(hands.text('Tea'));
    await hands.click(item('Tea').getByRole('button'));
  },
  done: `window.todos === 'Milk+,Bread rolls-'`,
});
