// What axe can see of breaches of WCAG 2.2 A and AA, and of what it calls best practices.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settled } from './test';

export type Look = { width: number; colorScheme: 'light' | 'dark' };

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// A line for each breach. Only breaches are told in detail, and in the page itself (no page of ours has frames):
// that takes half the time. `colours`: colours alone, where the page was looked at in the same width before.
export async function breaches(page: Page, { width, colorScheme }: Look, colours?: 'colours'): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await settled(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const asked = colours ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(standards);
  const { violations } = await asked.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${width}px ${colorScheme} ${id} (${help}): ${html.slice(0, 200)} ${failureSummary}`));
}
