/**
 * Forms that a passkey fills in: the browser is asked what the server wrote down, its answer goes into the form, and the form is sent
 * as any other. What that takes is loaded when somebody presses the button.
 */
for (const box of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const form = box.querySelector('form');
  if (!form || !('PublicKeyCredential' in window)) continue;
  box.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const failed = box.querySelector<HTMLElement>('[data-failed]');
    if (failed) failed.hidden = true;
    void import('./passkey.js')
      .then(({ askForPasskey }) => askForPasskey(box.dataset.passkey ?? '', box.dataset.options ?? ''))
      .then((answer) => {
        (form.elements.namedItem('passkey') as HTMLInputElement).value = answer;
        form.submit();
      })
      .catch(() => {
        if (failed) failed.hidden = false;
      });
  });
}
