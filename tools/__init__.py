"""What is run while FieldKit is made; no part of the program."""
