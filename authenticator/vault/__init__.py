"""The seed and the slots it is sealed under."""
