/** The desk's comforts are loaded where there is something to do with them. Without them every form works all the same. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keeps]'))
  void import('./desk/keep-typed.js').then(({ keepTyped }) => {
    keepTyped(form);
  });
for (const text of document.querySelectorAll<HTMLElement>('[data-captured][data-quote]'))
  void import('./desk/mark-phrase.js').then(({ markPhrase }) => {
    markPhrase(text);
  });
