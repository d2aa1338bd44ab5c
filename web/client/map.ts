/** The map is enlarged and moved where scripts run; what that takes is loaded there alone. */
for (const frame of document.querySelectorAll<HTMLElement>('[data-map]'))
  void import('./map/open-map.js').then(({ openMap }) => {
    openMap(frame);
  });
