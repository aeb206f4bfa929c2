"""One module for each way to find what may give somebody away, by what it finds."""
