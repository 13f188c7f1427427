import { expect, it } from 'vitest';
import { extensionId } from './extension-id';

it('is what Chromium makes of the same key', () => {
  // The id of Chrome's own PDF viewer, which is public and never changes.
  const key =
    'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDN6hM0rsDYGbzQPQfOygqlRtQgKUXMfnSjhIBL7LnReAVBEd7ZmKtyN2qmSasMl4HZpMhVe2rPWVVwBDl6iyNE/Kok6E6v6V3vCLGsOpQAuuNVye/3QxzIldzG/jQAdWZiyXReRVapOhZtLjGfywCvlWq7Sl/e3sbc0vWybSDI2QIDAQAB';
  expect(extensionId(key)).toBe('mhjfbmdgcfjbbpaeojofohoefgiehjai');
});
