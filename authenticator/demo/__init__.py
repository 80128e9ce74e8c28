"""Photos: a provider that uses authenticator.provider as anyone would."""
