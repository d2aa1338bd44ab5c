/** Whoever follows a link to a source or to a disputed fact finds it open: quotations, accounts. Without this they open by hand. */
function reveal(): void {
  const target = document.querySelector(':target');
  const at = target?.tagName === 'DT' ? target.nextElementSibling : target;
  const folded = at?.querySelector(':scope > details, :scope > .bibliography > details');
  if (folded instanceof HTMLDetailsElement) folded.open = true;
}

addEventListener('hashchange', reveal);
reveal();
