"""One idea a page; a page shows a model and emits what the person wants."""
