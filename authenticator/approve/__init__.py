"""What the person touches: security keys and the virtual key."""
