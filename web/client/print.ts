/** What is folded away on the screen is printed, in browsers whose style sheets cannot open it. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    details.open = true;
    addEventListener('afterprint', () => (details.open = false), { once: true });
  }
});
