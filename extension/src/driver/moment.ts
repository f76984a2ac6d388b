/** What was found out in the present moment, by what it is about; null outside of one. */
let known: Map<unknown, Map<unknown, unknown>> | null = null;

/**
 * A moment in which nothing changes the page, because nothing but `work` runs. It asks the same of the same elements
 * over and over, and each question is answered once.
 */
export function moment<T>(work: () => T): T {
  if (known) return work();
  known = new Map();
  try {
    return work();
  } finally {
    known = null;
  }
}

/** The answer to a question about a subject, found out once a moment. What is given is not to be changed. */
export function once<S, T>(question: unknown, subject: S, answer: (subject: S) => T): T {
  if (!known) return answer(subject);
  let answers = known.get(question);
  if (!answers) {
    answers = new Map();
    known.set(question, answers);
  }
  if (!answers.has(subject)) answers.set(subject, answer(subject));
  return answers.get(subject) as T;
}
