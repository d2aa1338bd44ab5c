/** The timeline of everyone moves where scripts run; what that takes is loaded there alone. */
for (const board of document.querySelectorAll<HTMLElement>('[data-lanes]'))
  void import('./lanes/open-board.js').then(({ openBoard }) => openBoard(board));
