import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse, type House } from '../../server/house.js';
import { renewKey } from '../../server/log/log-key.js';
import { newSigner, secretOf, verifierKey } from '../../server/log/signed-note.js';
import { readConfig, type Config } from '../../server/persistence/config.js';
import { aConfig, anEmptyHouse, DATABASES } from '../support/house.js';
import { sentencesIn } from '../support/log.js';
import { publishTo, putSource } from '../support/operations.js';
import { inRepository } from '../support/root.js';
import { whenDone } from '../support/when-done.js';

async function open(config: Config): Promise<House> {
  const house = await openHouse(config, inRepository('data'), () => undefined);
  whenDone(() => (house.database.writer.isInitialized ? house.database.close() : undefined));
  return house;
}

describe.each(DATABASES)('the key of a log on %s', (name) => {
  test('is made on the first start, for its owner alone, under the name of the site', async () => {
    const config = { ...(await aConfig(name)), origin: 'https://habeas.example' };
    const { log } = await open(config);
    const file = join(config.home, 'log.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^PRIVATE\+KEY\+habeas\.example\/log\+/);
    expect(log.verifierKey).toMatch(/^habeas\.example\/log\+/);
  });

  test('stays when the site moves and when it is started again', async () => {
    const config = await aConfig(name);
    const first = await open(config);
    await first.database.close();
    const second = await open({ ...config, origin: 'https://habeas.example' });
    expect(second.log.verifierKey).toBe(first.log.verifierKey);
  });

  test('may come from the environment, and is then written nowhere', async () => {
    const signer = newSigner('habeas.example/log');
    const config = { ...(await aConfig(name)), logKey: secretOf(signer) };
    expect((await open(config)).log.verifierKey).toBe(verifierKey(signer));
    expect(existsSync(join(config.home, 'log.key'))).toBe(false);
  });

  test('is refused where it is another than the one that the log is signed with', async () => {
    const house = await anEmptyHouse(name);
    const before = house.log.verifierKey;
    const other = { ...house.config, logKey: secretOf(newSigner('habeas.example/log')) };
    await expect(open(other)).rejects.toThrow(
      `The log in this database is signed with the key ${before}, and this instance has the key habeas.example/log+`,
    );
  });

  test('is refused where it is no key', async () => {
    const config = await aConfig(name);
    await expect(open({ ...config, logKey: 'secret' })).rejects.toThrow(
      'HABEAS_LOG_KEY: expected a signing key in the form PRIVATE+KEY+<name>+<id>+<key>',
    );
    writeFileSync(join(config.home, 'log.key'), 'secret');
    await expect(open(config)).rejects.toThrow(/log\.key: expected a signing key/);
  });

  test('can be renewed where it is lost: what was signed stays provable', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'));
    const { config, database } = house;
    rmSync(join(config.home, 'log.key'));
    await expect(open(config)).rejects.toThrow('is signed with the key');
    const renewed = await renewKey(database, config);
    await database.close();
    const again = await open(config);
    expect(again.log.verifierKey).toBe(renewed);
    expect(again.log.trouble).toBeUndefined();
    expect(await sentencesIn(again)).toEqual([]);
  });

  test('is not renewed over a log that does not continue what was signed', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'));
    writeFileSync(join(house.config.home, 'checkpoint'), 'something else');
    await expect(renewKey(house.database, house.config)).rejects.toThrow(
      'it is not signed with the key of this log. Its key is not renewed.',
    );
    await expect(renewKey(house.database, { ...house.config, logKey: 'any' })).rejects.toThrow('HABEAS_LOG_KEY is set');
  });
});

test('the environment may name the key', () => {
  expect(readConfig({ HABEAS_LOG_KEY: 'PRIVATE+KEY+…', HABEAS_HOME: '/tmp' }).logKey).toBe('PRIVATE+KEY+…');
});
