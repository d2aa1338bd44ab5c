/** A phrase that is marked in the text of an archived copy is put into the field for it by a button. */
export function markPhrase(text: HTMLElement): void {
  const field = document.getElementById(text.dataset.quote ?? '');
  if (!(field instanceof HTMLTextAreaElement)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark-phrase';
  button.textContent = text.dataset.captured ?? '';
  button.disabled = true;
  text.before(button);

  const marked = (): string => {
    const selection = document.getSelection();
    const isInside = selection?.anchorNode && text.contains(selection.anchorNode) && text.contains(selection.focusNode);
    return isInside ? selection.toString().replace(/\s+/g, ' ').trim() : '';
  };
  const look = (): void => {
    button.disabled = marked() === '';
  };
  document.addEventListener('selectionchange', look);
  look();
  // On a phone a tap would end the selection before it is taken.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    const phrase = marked();
    if (phrase === '') return;
    field.value = phrase;
    field.scrollIntoView({ block: 'center' });
    field.focus();
  });
}
