/** Buttons that copy a text of the page. Style sheets show them where scripts run; without a clipboard they go. */
const SHOWN_FOR = 2000;

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy ?? '');
  button.hidden = !text || !('clipboard' in navigator);
  const label = button.textContent;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text?.innerText.trim() ?? '').then(() => {
      button.textContent = button.dataset.done ?? label;
      setTimeout(() => (button.textContent = label), SHOWN_FOR);
    });
  });
}
