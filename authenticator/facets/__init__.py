"""What the app can do, one module a subject; `authenticator.app.App` is all of them together."""
