import { AuthError, authGet, authPost } from './auth-api.ts';

type Parsers = typeof PublicKeyCredential & {
  parseRequestOptionsFromJSON?: (options: object) => PublicKeyCredentialRequestOptions;
  parseCreationOptionsFromJSON?: (options: object) => PublicKeyCredentialCreationOptions;
};

const parsers = (): Parsers | undefined =>
  typeof PublicKeyCredential === 'undefined' ? undefined : (PublicKeyCredential as Parsers);

/** Whether this browser can do it here: a passkey is of a name, and a site that is open by its number has none. */
export const hasPasskeys = (): boolean =>
  parsers()?.parseRequestOptionsFromJSON !== undefined && !/^[\d.]+$|^\[/.test(location.hostname);

/** Signs in by a passkey that the browser, a phone or a stick holds. */
export async function signInByPasskey(): Promise<void> {
  const options = await authGet<object>('/passkey/generate-authenticate-options');
  const publicKey = parsers()?.parseRequestOptionsFromJSON?.(options);
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null);
  await authPost('/passkey/verify-authentication', { response: jsonOf(credential) });
}

/** Makes a passkey for whoever is signed in. */
export async function addPasskey(name: string): Promise<void> {
  const options = await authGet<object>('/passkey/generate-register-options');
  const publicKey = parsers()?.parseCreationOptionsFromJSON?.(options);
  const credential = await navigator.credentials.create({ publicKey }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'InvalidStateError')
      throw new AuthError({ code: 'PASSKEY_HERE' });
    return null;
  });
  await authPost('/passkey/verify-registration', { response: jsonOf(credential), name });
}

function jsonOf(credential: Credential | null): object {
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new AuthError({ code: 'PASSKEY_CANCELLED' });
}
