/**
 * Light or dark, where a reader has chosen one; otherwise as the device is set. This runs before anything is drawn, so that no page
 * flashes. The choice stays in the browser and is never sent.
 */
const KEPT_AS = 'habeas-colours';
const { dataset } = document.documentElement;

try {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept !== null) dataset.colours = kept;
} catch {
  // A browser that keeps nothing shows its own colours.
}

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement) || target.id !== 'colours') return;
  dataset.colours = target.value;
  try {
    if (target.value === '') localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, target.value);
  } catch {
    // It holds for this page then.
  }
});

addEventListener('DOMContentLoaded', () => {
  const select = document.getElementById('colours');
  if (select instanceof HTMLSelectElement) select.value = dataset.colours ?? '';
});
