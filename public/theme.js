// Blocking and tiny: the reader's choices must stand before the first paint.
document.documentElement.dataset.scripts = 'on';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('labels') === 'off') document.documentElement.dataset.labels = 'off';
} catch {
  // Storage is refused: the system's setting holds.
}
