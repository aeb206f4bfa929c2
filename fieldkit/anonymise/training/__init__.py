"""Trains the small model of names: `python -m fieldkit.anonymise.training`, never run by the program itself."""
