"""What the person reads before a touch, as pure functions of what will be signed."""
