/** What is found is offered while a text is typed. What that takes is loaded when a reader turns to the search, not before. */
for (const input of document.querySelectorAll<HTMLInputElement>('.search input')) {
  input.addEventListener('focus', () => void import('./suggestions.js').then(({ suggestRecords }) => suggestRecords(input)), {
    once: true,
  });
}
