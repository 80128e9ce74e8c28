"""The server between client and authenticator."""
