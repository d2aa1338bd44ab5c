/** Buttons that copy a text of the page; without a clipboard they stay hidden. */
const SHOWN_FOR = 2000;

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy ?? '');
  if (!text || !('clipboard' in navigator)) continue;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text.innerText.trim()).then(() => {
      button.textContent = button.dataset.done ?? label;
      setTimeout(() => (button.textContent = label), SHOWN_FOR);
    });
  });
}
