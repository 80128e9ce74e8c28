"""What a provider imports: check a session use, guard an app."""
