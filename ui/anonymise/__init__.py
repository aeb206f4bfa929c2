"""Deciding what becomes of everything that would give somebody away."""
