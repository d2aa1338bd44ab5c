import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Asks the browser to make or to show a passkey, and answers what it says, for the server. */
export async function askForPasskey(does: string, options: string): Promise<string> {
  const asked: unknown = JSON.parse(options);
  const answer =
    does === 'create'
      ? await startRegistration({ optionsJSON: asked as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({ optionsJSON: asked as PublicKeyCredentialRequestOptionsJSON });
  return JSON.stringify(answer);
}
