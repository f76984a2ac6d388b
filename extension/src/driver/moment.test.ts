import { expect, test } from 'vitest';
import { moment, once } from './moment';

const QUESTION = Symbol('question');

test('within a moment a question is answered once for each subject, after it anew', () => {
  const asked: string[] = [];
  const answer = (subject: string) => {
    asked.push(subject);
    return asked.length;
  };
  const both = () => [
    once(QUESTION, 'a', answer),
    once(QUESTION, 'b', answer),
    once(QUESTION, 'a', answer),
    moment(() => once(QUESTION, 'b', answer)),
  ];
  expect(moment(both)).toEqual([1, 2, 1, 2]);
  expect(moment(both)).toEqual([3, 4, 3, 4]);
  expect(asked).toEqual(['a', 'b', 'a', 'b']);
});

test('outside of a moment, also one that broke off, nothing is remembered', () => {
  let answers = 0;
  const answer = () => ++answers;
  expect(() =>
    moment(() => {
      once(QUESTION, 'a', answer);
      throw new Error('broke off');
    }),
  ).toThrow('broke off');
  expect([once(QUESTION, 'a', answer), once(QUESTION, 'a', answer)]).toEqual([2, 3]);
});
