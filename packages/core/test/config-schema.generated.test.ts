import { expect, it } from 'vitest';
import { configSchema } from '../src/config/config-schema.js';
import { rules } from '../src/rules/index.js';

it('publishes the JSON Schema of the config file', async () => {
  await expect(`${JSON.stringify(configSchema(rules), undefined, 2)}\n`).toMatchFileSnapshot('../plimsoll.schema.json');
});
