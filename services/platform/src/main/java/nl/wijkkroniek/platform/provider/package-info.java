/** Signing in by OpenID Connect, where there is an identity provider: in a browser by authorization code and PKCE, in a script by a JWT as bearer token. */
package nl.wijkkroniek.platform.provider;
