import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { consoleFolder } from './build.ts';
import { readPages, waitingPage } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'tdkt-pages-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'a.js'), 'x'.repeat(5000));
writeFileSync(join(folder, 'assets', 'a.js.map'), '{}');
writeFileSync(join(folder, '..', 'outside.txt'), 'outside');

describe('the pages of the console', () => {
  const pages = readPages(folder);

  it('are the built files and nothing else', () => {
    expect([...pages.keys()].sort()).toEqual(['/assets/a.js', '/index.html']);
    for (const path of ['/../outside.txt', '/assets/../../outside.txt', '/assets/a.js.map', '/assets', '/']) {
      expect(pages.get(path)).toBeUndefined();
    }
  });

  it('are compressed for those who accept it', async () => {
    const page = pages.get('/assets/a.js');
    const small = await page?.body('gzip, br');
    const plain = await page?.body('');

    expect(small?.encoding).toBe('gzip');
    expect(gunzipSync(small?.body ?? '').toString()).toBe(plain?.body.toString());
    expect(plain).toMatchObject({ encoding: null });
    expect((await pages.get('/index.html')?.body('gzip'))?.encoding).toBeNull();
  });

  it('say in both languages that they are being built, and stop reloading when that failed', () => {
    expect(waitingPage(false)).toMatch(/đang được dựng[\s\S]*is being built/);
    expect(waitingPage(false)).toContain('http-equiv="refresh"');
    expect(waitingPage(true)).not.toContain('http-equiv="refresh"');
  });

  it('lie in a folder that follows the sources', () => {
    expect(consoleFolder()).toBe(consoleFolder());
    expect(consoleFolder()).toMatch(/admin\/dist\/[0-9a-f]{16}$/);
  });
});
