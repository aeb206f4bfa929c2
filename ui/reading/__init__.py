"""A transcript on the screen, laid out only where one looks; what stands on it is the business of the pages."""
