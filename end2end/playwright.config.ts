// Browser tests: Debian's Chromium, the release binary on a fresh demo database (see setup.ts).
import { defineConfig } from '@playwright/test';
import { chromium } from './chromium';

// Specs that set their own widths, or look at none; running them twice would prove nothing more.
const onceOnly = /(axe|bad-input|budgets|deployment|large-letters|living|noscript|pages|print|pseudo|rtl|screenshots|spacing|staff|staff-.*|targets)\.spec\.ts/;

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  globalSetup: './setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['dot'], ['json', { outputFile: '../target/test-reports/playwright.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: chromium,
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } }, testIgnore: onceOnly },
  ],
});
