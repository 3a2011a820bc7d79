/**
 * Makes a region that scrolls a stop for the keyboard, as long as it does: without one, nobody who uses no mouse
 * reaches what lies below. To be given to the element as its `ref`.
 */
export const scrollStop = (region: HTMLElement | null) => {
  if (region === null) return undefined;
  const mark = (): void => {
    if (region.scrollHeight > region.clientHeight) region.tabIndex = 0;
    else region.removeAttribute("tabindex");
  };
  const resized = new ResizeObserver(mark);
  const changed = new MutationObserver(mark);
  resized.observe(region);
  changed.observe(region, { childList: true, subtree: true, characterData: true });
  mark();
  return () => {
    resized.disconnect();
    changed.disconnect();
  };
};
