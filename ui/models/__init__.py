"""What the pages show, as plain objects: no widgets, no clock of their own."""
