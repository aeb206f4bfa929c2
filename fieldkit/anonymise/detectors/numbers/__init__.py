"""Numbers: contacts and identity numbers, written and dictated, and dates."""
