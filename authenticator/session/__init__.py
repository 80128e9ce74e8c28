"""What a client imports: make a session key, ask, wait, sign requests."""
