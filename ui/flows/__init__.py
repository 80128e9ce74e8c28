"""The errands of the window: each walks its pages and calls the app on a worker thread."""
