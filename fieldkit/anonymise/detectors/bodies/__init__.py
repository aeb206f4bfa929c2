"""Organisations: institutions, firms, what is called so, words for their sorts."""
