import { defineTask } from '../task';

const inner = (name: string) =>
  `<label>Answer <input></label> <button onclick="parent.answered('${name}', document.querySelector('input').value)">Send</button>`.replaceAll(
    '"',
    '&quot;',
  );

export const srcdocFrames = defineTask({
  name: 'frame-srcdoc',
  covers: 'two srcdoc frames with the same content, told apart by their titles only',
  render: (v) => ({
    body: ['Question 1', 'Question 2']
      .map(
        (title) =>
          `<iframe title="${title}" class="${v.hashed('question')}" width="380" height="70" srcdoc="${inner(title)}"></iframe>`,
      )
      .join('<br>'),
    script: `window.answered = (title, answer) => title === 'Question 2' && answer === '42' ? window.isAnswered = true : fail(title + answer);`,
  }),
  perform: async (hands) => {
    const frame = hands.page.frameLocator('[title="Question 2"]');
    await hands.enter(frame.getByLabel('Answer'), '42');
    await hands.click(frame.getByRole('button'));
  },
  done: 'window.isAnswered',
});
