"""The study: what it is, how far it is, and what to do next."""
